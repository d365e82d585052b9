"""Text that our PDF could not print, made that text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.importing.pdf.stand_ins import restored
from codemoot.publishing.pdf.legible import paragraphs


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([""], ""),
        (["Yes"], "Yes"),
        (["[U+4E2D] [U+1F600]"], "中 😀"),
        (["[U+005B]U+4E2D]"], "[U+4E2D]"),
        (["[U+110000]"], "[U+110000]"),
        (["•\u2003one"], "•\tone"),
        (["Bright\u200bwater"], "Brightwater"),
        (["a", "\u2060\u2060b", "\u2060\u2002"], "a\n\n\nb\n"),
        (["Q1: one \u2060two"], "Q1: one \ntwo"),
    ],
)
def test_each_stand_in_is_what_it_stood_for(lines: list[str], text: str) -> None:
    assert restored(lines) == text


@given(st.text(), st.sampled_from([2.0, 11.0, 52.0]))
def test_whatever_was_written_comes_back(text: str, width: float) -> None:
    printed = paragraphs(text, width)

    assert restored([printed] if isinstance(printed, str) else printed) == text

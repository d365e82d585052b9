"""What a proposal must bring: a reference of the pattern, words of some length that can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.codes.loader import load_profile
from codemoot.domain.proposals import (
    LONGEST_TITLE,
    UnfitProposalError,
    fit_note,
    fit_reference,
    fit_summary,
    fit_title,
)

SEC = load_profile("sec-2018")


def test_a_reference_is_kept_as_it_is_printed() -> None:
    assert fit_reference(SEC, " SECMP0057 ") == "SECMP0057"


@given(st.integers(0, 9_999))
def test_every_number_of_the_pattern_fits(number: int) -> None:
    assert fit_reference(SEC, f"SECMP{number:04}") == f"SECMP{number:04}"


def test_what_is_refused_names_the_field_and_says_what_to_do() -> None:
    with pytest.raises(UnfitProposalError, match="Enter a title") as refused:
        fit_title("\n")

    assert refused.value.field == "title"


def test_a_title_and_a_note_are_one_line_and_a_summary_keeps_its_lines() -> None:
    assert (fit_title("a\n b"), fit_note("a\r\nb"), fit_summary("a\r\n\r\nb\n")) == ("a b", "a b", "a\n\nb")


@given(st.text())
def test_a_title_that_fits_is_one_line_of_no_more_than_its_length(text: str) -> None:
    try:
        title = fit_title(text)
    except UnfitProposalError:
        return

    assert 0 < len(title) <= LONGEST_TITLE
    assert title == fit_title(title)
    assert len(title.splitlines()) == 1

"""The guard against formulas and its undoing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.spreadsheets import guard, unguard

cells = st.text(st.sampled_from("'=+-@\t\r\na "), max_size=6) | st.text()


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5 %", "@here", "\tx", "\rx", "'=1", "''-x", "--"])
def test_what_opens_a_formula_is_guarded(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-", "", "Yes", "'tis", "a=b", "–", "1-2"])
def test_what_opens_no_formula_stands_as_it_was_written(text: str) -> None:
    assert guard(text) == text


def test_an_apostrophe_of_the_writer_stays() -> None:
    assert unguard("'tis as it was") == "'tis as it was"


@given(cells)
def test_the_guard_is_undone_for_every_text(text: str) -> None:
    assert unguard(guard(text)) == text


@given(cells)
def test_no_guarded_text_opens_a_formula(text: str) -> None:
    assert guard(text) == "-" or not guard(text).startswith(("=", "+", "-", "@", "\t", "\r"))

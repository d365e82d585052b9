"""A name is one line with nothing hidden in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.naming import LONGEST, BadNameError, tidy_name, tidy_names


def test_spaces_are_single_and_letters_composed() -> None:
    assert tidy_name("  Northmoor \n Cafe\u0301 ") == "Northmoor Café"


@pytest.mark.parametrize(
    "name", ["", " \t", "x" * (LONGEST + 1), "Fern\u202ehill", "Fern\x00hill", "Fern\u200bhill", "\ud800"]
)
def test_what_is_empty_too_long_or_unseen_is_no_name(name: str) -> None:
    with pytest.raises(BadNameError) as refused:
        tidy_name(name)

    assert refused.value.field == "name"


def test_trading_names_stand_once_whatever_their_capitals() -> None:
    assert tidy_names(["Fernhill Heat", "", "FERNHILL HEAT", "Fernhill Light"]) == (
        "Fernhill Heat",
        "Fernhill Light",
    )


@given(st.text(max_size=LONGEST))
def test_a_tidy_name_stays_as_it_is(text: str) -> None:
    try:
        once = tidy_name(text)
    except BadNameError:
        return

    assert tidy_name(once) == once

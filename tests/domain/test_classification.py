"""Levels by their names, and the highest of several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.classification import Level, highest, level_named

WHITE = Level("white", "White", "public", aliases=("Clear",))
GREEN = Level("green", "Green", "parties_and_stakeholders")
RED = Level("red", "Red", "named_people")
LEVELS = (WHITE, GREEN, RED)


@pytest.mark.parametrize(
    ("printed", "level"),
    [("White", WHITE), ("WHITE", WHITE), (" clear ", WHITE), ("red", RED), ("", None), ("Secret", None)],
)
def test_a_level_is_found_by_each_of_its_names(printed: str, level: Level | None) -> None:
    assert level_named(LEVELS, printed) == level


def test_a_document_has_the_level_of_the_most_sensitive_thing_in_it() -> None:
    assert highest(LEVELS, [GREEN, WHITE]) == GREEN
    assert highest(LEVELS, []) is None


@given(st.lists(st.sampled_from(LEVELS), min_size=1))
def test_nothing_in_a_document_is_above_its_level(found: list[Level]) -> None:
    level = highest(LEVELS, found)

    assert level in found
    assert level is not None
    assert all(LEVELS.index(each) <= LEVELS.index(level) for each in found)

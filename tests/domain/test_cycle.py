"""When the next fieldwork is due, starts and is to be booked (assurance.md 6.2)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import Region
from codemoot.domain.cycle import CycleRule, NextFieldwork, next_fieldwork

ENGLAND_WALES = working_calendar(Region.ENGLAND_WALES)
YEARLY = CycleRule(months_between=12, fieldwork_days=10, weeks_to_book=12)


@pytest.mark.parametrize(
    ("ended_on", "expected"),
    [
        ("2019-06-14", ("2020-06-14", "2020-06-12", "2020-06-01", "2020-03-09")),
        ("2020-02-29", ("2021-02-28", "2021-02-26", "2021-02-15", "2020-11-23")),
    ],
)
def test_the_next_fieldwork_follows_from_the_end_of_the_last(
    ended_on: str, expected: tuple[str, ...]
) -> None:
    found = next_fieldwork(ENGLAND_WALES, date.fromisoformat(ended_on), YEARLY)

    assert found == NextFieldwork(*map(date.fromisoformat, expected))


@given(st.dates(date(2013, 1, 1), date(2031, 12, 31)), st.integers(1, 30))
def test_fieldwork_that_starts_at_the_latest_still_ends_in_time(ended_on: date, length: int) -> None:
    found = next_fieldwork(ENGLAND_WALES, ended_on, CycleRule(12, length, 12))

    assert ENGLAND_WALES.elapsed(found.starts_on, found.last_day) == length - 1
    assert ENGLAND_WALES.elapsed(found.last_day, found.due_on) == 0
    assert (found.starts_on - found.book_by).days == 84

"""How long there is until a day, in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import Region
from codemoot.domain.waiting import Left, left

CALENDAR = working_calendar(Region.ENGLAND_WALES)
FRIDAY = date(2018, 12, 21)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (date(2018, 12, 20), "1 day over"),
        (date(2018, 12, 11), "10 days over"),
        (FRIDAY, "today"),
        (date(2018, 12, 22), "0 Working Days left"),
        (date(2018, 12, 24), "1 Working Day left"),
        (date(2018, 12, 27), "2 Working Days left"),  # Christmas Day and Boxing Day between
        (date(2033, 12, 24), "5482 days left"),
    ],
)
def test_it_is_said_in_working_days(by: date, words: str) -> None:
    assert left(CALENDAR, FRIDAY, by).words == words


def test_outside_the_calendar_days_are_counted() -> None:
    assert left(CALENDAR, FRIDAY, date(2040, 1, 1)) == Left(7681, None)


@given(st.dates(date(2014, 1, 1), date(2030, 12, 31)), st.integers(0, 400))
def test_there_are_never_more_working_days_than_days(today: date, ahead: int) -> None:
    found = left(CALENDAR, today, today + timedelta(days=ahead))

    assert found.working_days is not None
    assert 0 <= found.working_days <= found.days == ahead

"""Ids are in order of time, and tell when they were made."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from codemoot.kernel.ids import first_id_at, made_at, new_id

MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  (drawn)
MILLISECOND = timedelta(milliseconds=1)


def test_ids_made_later_are_greater() -> None:
    made = [new_id() for _ in range(1_000)]

    assert made == sorted(made)
    assert len(set(made)) == 1_000


@given(MOMENTS)
def test_the_first_id_of_a_moment_tells_the_moment(moment: datetime) -> None:
    assert abs(made_at(first_id_at(moment)) - moment) <= MILLISECOND


@given(MOMENTS, MOMENTS)
def test_first_ids_are_in_the_order_of_their_moments(one: datetime, other: datetime) -> None:
    earlier, later = sorted((one, other))

    assert first_id_at(earlier) <= first_id_at(later)


def test_before_time_began_there_is_the_least_id() -> None:
    assert first_id_at(datetime(1960, 1, 1, tzinfo=UTC)).int == 0

"""What holds of every calendar, day and period."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.clocks import Period, Unit, WorkingCalendar, deadline, months_after, read_period

days = st.dates(date(2014, 1, 1), date(2030, 12, 31))
holidays = st.dictionaries(days, st.just("Holiday"), max_size=40)
calendars = st.builds(WorkingCalendar, holidays)
periods = st.integers(0, 250)


@given(calendars, days, periods)
def test_elapsed_undoes_add(calendar: WorkingCalendar, start: date, period: int) -> None:
    assert calendar.elapsed(start, calendar.add(start, period)) == period


@given(calendars, days, periods)
def test_back_undoes_add_on_working_days(calendar: WorkingCalendar, start: date, period: int) -> None:
    day = calendar.on_or_after(start)

    assert calendar.back(calendar.add(day, period), period) == day


@given(calendars, days, periods, periods)
def test_periods_compose(calendar: WorkingCalendar, start: date, first: int, second: int) -> None:
    assert calendar.add(calendar.add(start, first), second) == calendar.add(start, first + second)


@given(calendars, days, st.integers(-250, 250).filter(bool), st.sampled_from(Unit))
def test_no_deadline_falls_on_a_day_off(
    calendar: WorkingCalendar, start: date, count: int, unit: Unit
) -> None:
    count = count if unit is Unit.WORKING_DAYS else count // 10

    assert calendar.is_working_day(deadline(calendar, start, Period(count or 1, unit)).result)


@given(calendars, days, st.integers(-250, 250))
def test_working_days_and_days_skipped_make_up_the_whole_span(
    calendar: WorkingCalendar, start: date, count: int
) -> None:
    found = deadline(calendar, start, Period(count))

    assert len(found.skipped) + abs(count) == abs((found.result - start).days)
    assert not any(calendar.is_working_day(day) for day, _ in found.skipped)


@given(calendars, days, st.integers(-25, 25))
def test_weeks_never_end_before_they_are_over(calendar: WorkingCalendar, start: date, weeks: int) -> None:
    found = deadline(calendar, start, Period(weeks, Unit.WEEKS))
    moved = abs((found.result - start).days) - 7 * abs(weeks)

    assert moved == len(found.skipped)


@given(holidays, days, days, periods)
def test_a_holiday_more_never_brings_a_deadline_forward(
    known: dict[date, str], proclaimed: date, start: date, period: int
) -> None:
    before = WorkingCalendar(known).add(start, period)
    after = WorkingCalendar(known | {proclaimed: "Proclaimed"}).add(start, period)

    assert after >= before


@given(calendars, days)
def test_the_nearest_working_days_are_neighbours(calendar: WorkingCalendar, day: date) -> None:
    before, after = calendar.on_or_before(day), calendar.on_or_after(day)

    assert before <= day <= after
    assert calendar.elapsed(before, after) == int(before != after)


@given(days, st.integers(-24, 24))
def test_months_later_is_in_that_month(day: date, count: int) -> None:
    later = months_after(day, count)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@given(st.integers(-99999, 99999), st.sampled_from(Unit))
def test_a_period_is_read_as_it_is_printed(count: int, unit: Unit) -> None:
    assert read_period(Period(count, unit).printed) == Period(count, unit)

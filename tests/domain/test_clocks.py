"""Deadlines on the frozen calendars, by example (change.md 8, assurance.md 6.2)."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import (
    Deadline,
    OutsideCalendarError,
    Period,
    Region,
    Unit,
    WorkingCalendar,
    deadline,
    months_after,
    read_period,
)

ENGLAND_WALES, SCOTLAND = map(working_calendar, (Region.ENGLAND_WALES, Region.SCOTLAND))
CUTOFF, LONDON = time(17), ZoneInfo("Europe/London")


def day(iso: str) -> date:
    return date.fromisoformat(iso)


@pytest.mark.parametrize(
    ("start", "period", "england_wales", "scotland"),
    [
        ("2018-11-19", "+15", "2018-12-10", "2018-12-11"),
        ("2018-12-20", "+10", "2019-01-08", "2019-01-09"),
        ("2018-12-19", "-5", "2018-12-12", "2018-12-12"),
        ("2018-12-19", "-10", "2018-12-05", "2018-12-05"),
        ("2019-04-12", "+10", "2019-04-30", "2019-04-29"),
        ("2020-05-01", "+5", "2020-05-11", "2020-05-11"),
        ("2022-05-30", "+5", "2022-06-08", "2022-06-08"),
        ("2022-09-12", "+10", "2022-09-27", "2022-09-27"),
        ("2023-05-02", "+5", "2023-05-10", "2023-05-10"),
        ("2026-12-18", "+10", "2027-01-06", "2027-01-07"),
        ("2027-12-20", "+5", "2027-12-29", "2027-12-29"),
    ],
)
def test_a_deadline_depends_on_whose_holidays_count(
    start: str, period: str, england_wales: str, scotland: str
) -> None:
    found = [deadline(region, day(start), read_period(period)) for region in (ENGLAND_WALES, SCOTLAND)]

    assert [each.result for each in found] == [day(england_wales), day(scotland)]


@pytest.mark.parametrize(
    ("start", "period", "result"),
    [
        ("2018-12-18", "+2", "2018-12-20"),
        ("2018-12-18", "+10", "2019-01-04"),
        ("2019-04-17", "+5", "2019-04-26"),
        ("2020-05-06", "+10", "2020-05-21"),
        ("2020-12-23", "+3", "2020-12-30"),
        ("2018-12-18", "+8w", "2019-02-12"),
        ("2019-02-22", "+8w", "2019-04-23"),
        ("2019-11-01", "+8w", "2019-12-27"),
        ("2019-03-04", "+8w", "2019-04-29"),
    ],
)
def test_a_deadline_of_assurance_is_the_one_worked_out_by_hand(start: str, period: str, result: str) -> None:
    assert deadline(ENGLAND_WALES, day(start), read_period(period)).result == day(result)


def test_eight_weeks_are_not_always_forty_working_days() -> None:
    assert ENGLAND_WALES.elapsed(day("2019-03-04"), day("2019-04-29")) == 38


def test_a_deadline_names_the_days_it_skipped() -> None:
    found = deadline(ENGLAND_WALES, day("2018-12-24"), Period(2))

    assert found == Deadline(
        start=day("2018-12-24"),
        period=Period(2),
        result=day("2018-12-28"),
        skipped=((day("2018-12-25"), "Christmas Day"), (day("2018-12-26"), "Boxing Day")),
        region=Region.ENGLAND_WALES,
        calendar="2026.1",
        projected=False,
    )


def test_counting_back_names_the_days_it_skipped() -> None:
    found = deadline(ENGLAND_WALES, day("2018-12-27"), Period(-2))

    assert found.result == day("2018-12-21")
    assert [reason for _, reason in found.skipped] == ["Saturday", "Sunday", "Christmas Day", "Boxing Day"]


def test_weeks_that_end_on_a_day_off_name_only_the_days_moved_past() -> None:
    found = deadline(ENGLAND_WALES, day("2019-02-22"), Period(8, Unit.WEEKS))

    assert [reason for _, reason in found.skipped] == ["Good Friday", "Saturday", "Sunday", "Easter Monday"]


def test_weeks_counted_back_move_away_from_the_start() -> None:
    found = deadline(ENGLAND_WALES, day("2019-06-17"), Period(-8, Unit.WEEKS))

    assert found.result == day("2019-04-18")
    assert [reason for _, reason in found.skipped] == ["Good Friday", "Saturday", "Sunday", "Easter Monday"]


def test_no_days_after_a_day_is_that_day() -> None:
    assert deadline(ENGLAND_WALES, day("2018-12-20"), Period(0)).result == day("2018-12-20")


@pytest.mark.parametrize(
    ("start", "count", "projected"),
    [("2028-12-18", 3, False), ("2028-12-28", 1, False), ("2028-12-29", 1, True), ("2029-01-03", -4, True)],
)
def test_a_deadline_that_rests_on_an_unpublished_list_is_projected(
    start: str, count: int, *, projected: bool
) -> None:
    assert deadline(ENGLAND_WALES, day(start), Period(count)).projected == projected


@pytest.mark.parametrize(
    ("start", "period", "said"),
    [
        ("2032-12-31", "+1", "2033-01-01 is outside the calendar: it covers 2012 to 2032."),
        ("2012-01-03", "-1", "2011-12-31 is outside the calendar: it covers 2012 to 2032."),
        ("2033-01-01", "+0", "2033-01-01 is outside the calendar: it covers 2012 to 2032."),
        ("2011-12-31", "+8w", "2011-12-31 is outside the calendar: it covers 2012 to 2032."),
        ("2018-01-01", "-99999w", "0101-06-27 is outside the calendar: it covers 2012 to 2032."),
    ],
)
def test_a_year_without_a_list_is_refused(start: str, period: str, said: str) -> None:
    with pytest.raises(OutsideCalendarError) as refused:
        deadline(ENGLAND_WALES, day(start), read_period(period))

    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("received", "counts_from"),
    [
        ("2018-12-20T17:00", "2018-12-20"),
        ("2018-12-20T17:01", "2018-12-21"),
        ("2018-12-21T18:00", "2018-12-24"),
        ("2018-12-22T09:00", "2018-12-24"),
        ("2018-12-24T23:59", "2018-12-27"),
        ("2018-07-03T16:59", "2018-07-03"),
    ],
)
def test_what_comes_late_or_on_a_day_off_counts_from_the_next_working_day(
    received: str, counts_from: str
) -> None:
    local = datetime.fromisoformat(received).replace(tzinfo=LONDON)

    assert ENGLAND_WALES.day_zero(local, CUTOFF) == day(counts_from)


def test_the_nearest_working_day_is_the_day_itself_if_it_is_one() -> None:
    nearest = [(ENGLAND_WALES.on_or_before(when), ENGLAND_WALES.on_or_after(when)) for when in (
        day("2019-04-19"), day("2019-04-18"))]  # fmt: skip

    assert nearest == [
        (day("2019-04-18"), day("2019-04-23")),
        (day("2019-04-18"), day("2019-04-18")),
    ]


@pytest.mark.parametrize("count", [ENGLAND_WALES.add, ENGLAND_WALES.back])
def test_a_count_has_a_direction_of_its_own(count: object) -> None:
    assert callable(count)

    with pytest.raises(ValueError, match="never by a negative number"):
        count(day("2018-12-20"), -1)


@pytest.mark.parametrize(
    ("from_day", "months", "to_day"),
    [
        ("2020-02-29", 12, "2021-02-28"),
        ("2019-06-14", 12, "2020-06-14"),
        ("2019-01-31", 1, "2019-02-28"),
        ("2019-12-31", 2, "2020-02-29"),
        ("2020-03-31", -1, "2020-02-29"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_its_month(
    from_day: str, months: int, to_day: str
) -> None:
    assert months_after(day(from_day), months) == day(to_day)


@pytest.mark.parametrize(
    ("printed", "period"),
    [("+15", Period(15)), (" -5", Period(-5)), ("7", Period(7)), ("+8w", Period(8, Unit.WEEKS))],
)
def test_a_period_is_read_as_it_is_written(printed: str, period: Period) -> None:
    assert read_period(printed) == period


@pytest.mark.parametrize("printed", ["", "+", "w", "+3x", "1.5", "++2", "+ 3", "+٣", "+123456"])
def test_what_is_no_period_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="is not a period"):
        read_period(printed)


def test_a_calendar_without_holidays_still_has_weekends() -> None:
    calendar = WorkingCalendar({})

    assert [calendar.day_off(day(f"2018-12-{date_:02d}")) for date_ in range(21, 25)] == [
        None, "Saturday", "Sunday", None]  # fmt: skip
    assert not calendar.is_projected(day("2032-12-31"))

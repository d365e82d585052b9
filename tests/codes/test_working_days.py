"""The frozen calendars agree with what was published and with a library that computes."""

from datetime import date

import holidays
import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays

from codemoot.codes.working_days import CURRENT, calendars, working_calendar
from codemoot.domain.clocks import FIRST_YEAR, LAST_YEAR, Region

PUBLISHED = {
    Region.ENGLAND_WALES: BankHolidays.ENGLAND_AND_WALES,
    Region.SCOTLAND: BankHolidays.SCOTLAND,
    Region.NORTHERN_IRELAND: BankHolidays.NORTHERN_IRELAND,
}
COMPUTED = {
    Region.ENGLAND_WALES: ("ENG", "WLS"),
    Region.SCOTLAND: ("SCT",),
    Region.NORTHERN_IRELAND: ("NIR",),
}
PROCLAIMED_SINCE = {Region.SCOTLAND: {date(2026, 6, 15)}}  # after the list that the library carries
SPECIAL = {
    "2012-06-05": "Queen’s Diamond Jubilee (extra bank holiday)",
    "2020-05-08": "Early May bank holiday (VE day)",
    "2022-06-03": "Platinum Jubilee bank holiday",
    "2022-09-19": "Bank Holiday for the State Funeral of Queen Elizabeth II",
    "2023-05-08": "Bank holiday for the coronation of King Charles III",
}


@pytest.mark.parametrize("region", Region)
def test_the_days_off_are_those_published(region: Region) -> None:
    calendar = working_calendar(region)
    listed = {item["date"] for item in BankHolidays(use_cached_holidays=True).get_holidays(PUBLISHED[region])}

    frozen = {day for day in calendar.holidays if not calendar.is_projected(day)}

    assert frozen == listed | PROCLAIMED_SINCE.get(region, set())


@pytest.mark.parametrize(
    ("region", "part"), [(region, part) for region in Region for part in COMPUTED[region]]
)
def test_every_year_is_the_one_that_a_second_library_computes(region: Region, part: str) -> None:
    computed = holidays.country_holidays("GB", subdiv=part, years=range(FIRST_YEAR, LAST_YEAR + 1))

    assert set(working_calendar(region).holidays) == {day for day in computed if day.isoweekday() <= 5}


@pytest.mark.parametrize("region", Region)
def test_extra_and_moved_holidays_are_named(region: Region) -> None:
    held = working_calendar(region)

    assert {day: held.holidays[date.fromisoformat(day)] for day in SPECIAL} == SPECIAL
    assert held.is_working_day(date(2020, 5, 4))


@pytest.mark.parametrize("region", Region)
def test_years_without_a_published_list_are_projected(region: Region) -> None:
    calendar = working_calendar(region)

    assert (calendar.first_year, calendar.last_year, calendar.version) == (2012, 2032, CURRENT)
    assert not calendar.is_projected(date(2028, 12, 31))
    assert calendar.is_projected(date(2029, 1, 1))


@pytest.mark.parametrize("region", Region)
def test_no_listed_holiday_is_on_a_weekend_or_without_a_name(region: Region) -> None:
    listed = working_calendar(region).holidays

    assert [day for day, name in listed.items() if day.isoweekday() > 5 or not name] == []
    assert list(listed) == sorted(listed)


def test_every_calendar_held_is_listed_by_region_and_version() -> None:
    assert calendars() == {(region, CURRENT): working_calendar(region) for region in Region}

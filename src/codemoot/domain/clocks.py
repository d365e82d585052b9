"""Working-day clocks for every deadline in a code. Day zero is the day of the event."""

import calendar as months
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

ONE_DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 2012, 2032


class Region(StrEnum):
    ENGLAND_WALES = "england_wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"


class OutsideCalendarError(ValueError):
    """The day is in a year for which the calendar lists no holidays."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    holidays: Mapping[date, str]  # each with its name; data, frozen per region, never computed here
    region: Region = Region.ENGLAND_WALES
    version: str = ""
    first_year: int = FIRST_YEAR
    last_year: int = LAST_YEAR
    projected_from: int | None = None  # the first year whose list has not been published

    def day_off(self, day: date) -> str | None:
        """Return why the day is no Working Day, or None if it is one."""
        if not self.first_year <= day.year <= self.last_year:
            raise OutsideCalendarError(
                f"{day.isoformat()} is outside the calendar: it covers {self.first_year} to {self.last_year}."
            )
        return self.holidays.get(day) or WEEKEND.get(day.isoweekday())

    def is_working_day(self, day: date) -> bool:
        return self.day_off(day) is None

    def is_projected(self, day: date) -> bool:
        return self.projected_from is not None and day.year >= self.projected_from

    def add(self, start: date, working_days: int) -> date:
        """Return the last day of a period that starts the day after `start`."""
        return self._count(start, working_days, ONE_DAY)

    def back(self, end: date, working_days: int) -> date:
        """Return the day that is so many Working Days before `end`, which is not counted."""
        return self._count(end, working_days, -ONE_DAY)

    def elapsed(self, start: date, end: date) -> int:
        """Return the Working Days after `start`, up to and including `end`."""
        return sum(self.is_working_day(day) for day in _days_after(start, end))

    def on_or_before(self, day: date) -> date:
        while not self.is_working_day(day):
            day -= ONE_DAY
        return day

    def on_or_after(self, day: date) -> date:
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def days_off(self, first: date, last: date) -> tuple[tuple[date, str], ...]:
        """Return the days off from `first` to `last`, both included, each with its reason."""
        found = ((day, self.day_off(day)) for day in _days_after(first - ONE_DAY, last))
        return tuple((day, reason) for day, reason in found if reason)

    def day_zero(self, received: datetime, cutoff: time) -> date:
        """Return the day from which a clock counts; `received` is local time in the code's zone.

        What comes after the cut-off, or on a day off, counts as received on the next Working Day.
        """
        late = received.time() > cutoff
        return self.on_or_after(received.date() + ONE_DAY * late)

    def _count(self, day: date, working_days: int, step: timedelta) -> date:
        if working_days < 0:
            raise ValueError("A period is counted forwards or back, never by a negative number.")
        self.day_off(day)
        while working_days > 0:
            day += step
            working_days -= self.is_working_day(day)
        return day


WEEKEND = {6: "Saturday", 7: "Sunday"}


class Unit(StrEnum):
    WORKING_DAYS = "Working Days"
    WEEKS = "weeks"


@dataclass(frozen=True, slots=True)
class Period:
    """A count from day zero; a negative one counts back from it."""

    count: int
    unit: Unit = Unit.WORKING_DAYS

    @property
    def printed(self) -> str:
        return f"{self.count:+d}{'w' if self.unit is Unit.WEEKS else ''}"


def read_period(printed: str) -> Period:
    """Read `+15`, `-5` or `+8w`."""
    found = re.fullmatch(r"([+-]?[0-9]{1,5})(w?)", printed.strip())
    if found is None:
        raise ValueError(f"“{printed}” is not a period: write +15 or -5 Working Days, or +8w for weeks.")
    return Period(int(found[1]), Unit.WEEKS if found[2] else Unit.WORKING_DAYS)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A computed day that explains itself: what was counted, what was skipped, on which calendar."""

    start: date
    period: Period
    result: date
    skipped: tuple[tuple[date, str], ...]
    region: Region
    calendar: str  # the version
    projected: bool  # some of the years counted have no published list


def deadline(calendar: WorkingCalendar, start: date, period: Period) -> Deadline:
    counted = _weeks if period.unit is Unit.WEEKS else _working_days
    result, skipped = counted(calendar, start, period.count)
    projected = calendar.is_projected(max(start, result))
    return Deadline(start, period, result, skipped, calendar.region, calendar.version, projected)


def months_after(day: date, count: int) -> date:
    """Return the same day so many months later; the month's last where there is none (29 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


Counted = tuple[date, tuple[tuple[date, str], ...]]


def _working_days(calendar: WorkingCalendar, start: date, count: int) -> Counted:
    if count < 0:
        result = calendar.back(start, -count)
        return result, calendar.days_off(result, start - ONE_DAY)
    result = calendar.add(start, count)
    return result, calendar.days_off(start + ONE_DAY, result)


def _weeks(calendar: WorkingCalendar, start: date, count: int) -> Counted:
    """Count weeks by the calendar; a day off moves on to a Working Day, away from the start."""
    calendar.day_off(start)
    nominal = start + timedelta(weeks=count)
    if count < 0:
        result = calendar.on_or_before(nominal)
        return result, calendar.days_off(result, nominal)
    result = calendar.on_or_after(nominal)
    return result, calendar.days_off(nominal, result)


def _days_after(start: date, end: date) -> Iterator[date]:
    return (start + n * ONE_DAY for n in range(1, (end - start).days + 1))

"""How long there is until a day, for a person: in Working Days and in days."""

from dataclasses import dataclass
from datetime import date

from codemoot.domain.clocks import OutsideCalendarError, WorkingCalendar


@dataclass(frozen=True, slots=True)
class Left:
    days: int  # below zero: it is over
    working_days: int | None  # after today, up to and including the day; None: outside the calendar

    @property
    def words(self) -> str:
        if self.days < 0:
            return f"{_number(-self.days, 'day')} over"
        if self.days == 0:
            return "today"
        if self.working_days is None:
            return f"{_number(self.days, 'day')} left"
        return f"{_number(self.working_days, 'Working Day')} left"


def left(calendar: WorkingCalendar, today: date, by: date) -> Left:
    days = (by - today).days
    if days < 0:
        return Left(days, None)
    try:
        return Left(days, calendar.elapsed(today, by))
    except OutsideCalendarError:
        return Left(days, None)


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"

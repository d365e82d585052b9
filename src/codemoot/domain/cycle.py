"""When a User's next assessment is due, and by when to book it (assurance.md 5.6)."""

from dataclasses import dataclass
from datetime import date, timedelta

from codemoot.domain.clocks import WorkingCalendar, months_after


@dataclass(frozen=True, slots=True)
class CycleRule:
    """What a rule pack says of the cycle; the rule in force when a cycle began governs it."""

    months_between: int
    fieldwork_days: int  # Working Days
    weeks_to_book: int


@dataclass(frozen=True, slots=True)
class NextFieldwork:
    due_on: date
    last_day: date  # the last Working Day on or before it
    starts_on: date  # at the latest
    book_by: date


def next_fieldwork(calendar: WorkingCalendar, ended_on: date, rule: CycleRule) -> NextFieldwork:
    """Return the latest dates for the fieldwork that follows fieldwork which ended on a day."""
    due_on = months_after(ended_on, rule.months_between)
    last_day = calendar.on_or_before(due_on)
    starts_on = calendar.back(last_day, rule.fieldwork_days - 1)
    return NextFieldwork(due_on, last_day, starts_on, starts_on - timedelta(weeks=rule.weeks_to_book))

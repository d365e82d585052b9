"""What holds from one day to another: a membership, an appointment. The last day is not of it."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Protocol, TypeVar

ONE_DAY = timedelta(days=1)


class Dated(Protocol):
    @property
    def starts_on(self) -> date: ...

    @property
    def ends_on(self) -> date | None: ...


Held = TypeVar("Held", bound=Dated)


def holds(held: Dated, on: date) -> bool:
    return held.starts_on <= on and (held.ends_on is None or on < held.ends_on)


def last_day(held: Dated) -> date | None:
    """Return the last day on which it holds; None: it goes on."""
    return None if held.ends_on is None else held.ends_on - ONE_DAY


def overlap(one: Dated, other: Dated) -> bool:
    """Whether there is a day on which both hold."""
    begins = max(one.starts_on, other.starts_on)
    return holds(one, begins) and holds(other, begins)


def held_on(history: Iterable[Held], on: date) -> Held | None:
    """Return the one that holds on the day; the latest, should there be two."""
    found = [each for each in history if holds(each, on)]
    return max(found, key=lambda each: each.starts_on, default=None)

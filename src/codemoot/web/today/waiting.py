"""One thing that waits for a person: what, why, by when, and where."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from codemoot.domain.waiting import Left

LATER = date.max
SOON = 7  # days


@dataclass(frozen=True, slots=True)
class Waiting:
    """`label`, `hint`, `due`, `state` and `tone` are what the task list shows."""

    label: str  # what there is to do
    hint: str  # why
    href: str = ""
    due: date | None = None
    left: Left | None = None
    flag: str = ""  # where there is no day: "Held"
    since: date | None = None  # where there is none: what it is put in order by

    @property
    def state(self) -> str:
        return self.left.words if self.left else self.flag

    @property
    def tone(self) -> str:
        if self.left is None:
            return "late" if self.flag else ""
        return "late" if self.left.days < 0 else "now" if self.left.days <= SOON else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Something that is published and may be read."""

    label: str
    hint: str
    href: str


@dataclass(frozen=True, slots=True)
class Empty:
    """What is said when nothing waits, and what can be done instead."""

    title: str
    words: str
    href: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    waiting: tuple[Waiting, ...]
    reading: tuple[Reading, ...]
    empty: Empty


Clock = Callable[[date], Left]  # how long there is until a day


def in_order(waiting: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """Return what has a day first, the earliest first; the rest as it came."""
    return tuple(sorted(waiting, key=lambda each: each.due or each.since or LATER))

"""Compare the tables with the record: each part says what a table's row must be by the events about it.

    @compares(rows=Appointment.objects.visible_to(SYSTEM), told_by=EventKind.APPOINTMENT_MADE)
    def appointment(row: Appointment, events: Sequence[Event]) -> Iterator[str]:
        yield from differing(row, account_id=events[0].data["account"])

`rows` are those that cannot be there without an event of this kind about them, nor the event without its row.
`events` are all that are about the row, in order. What is yielded names what differs, and holds no text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, Generic, TypeAlias, TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef

from codemoot.domain.people import SYSTEM
from codemoot.kernel.gate import Gate
from codemoot.kernel.row import Row
from codemoot.records.faults import Fault, FaultKind
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event

Thing = TypeVar("Thing", bound=Row)
Compare: TypeAlias = Callable[[Thing, Sequence[Event]], Iterator[str]]
Progress: TypeAlias = Callable[[int], object]
AT_ONCE: Final = 200
LISTED: Final = 100  # of one table: where more is altered, these say enough


@dataclass(frozen=True, slots=True)
class Comparison(Generic[Thing]):
    rows: Gate[Thing]
    told_by: EventKind
    compare: Compare[Thing]

    def faults(self, progress: Progress) -> Iterator[Fault]:
        for ids in chain(self._told(), self._untold()):
            for id_ in self._suspected(ids):
                yield from self._again(id_)  # it may have been done between two of our looks
            progress(len(ids))

    def _suspected(self, ids: Sequence[UUID]) -> list[UUID]:
        try:
            held, told = self._held(ids), _events(ids)
        except ValueError:
            return list(ids)  # one of the rows holds what its columns cannot: which, is found one by one
        return [id_ for id_ in ids if any(self._differences(held.get(id_), told[id_]))]

    def _again(self, id_: UUID) -> Iterator[Fault]:
        events = _events([id_])[id_]
        code_id = events[0].code_id if events else ""
        try:
            row = self._held([id_]).get(id_)
            found = list(self._differences(row, events))
            code_id = row.code_id if row else code_id
        except ValueError:
            found = ["Its row cannot be read."]
        what = self.rows.model._meta.verbose_name  # noqa: SLF001  (Django's documented API)
        for words in found:
            yield Fault(FaultKind.ALTERED, code_id, f"{what} {id_}", words)

    def _differences(self, row: Thing | None, events: Sequence[Event]) -> Iterator[str]:
        told = any(event.kind == self.told_by for event in events)
        if row is None:
            yield from ["An event tells of it, and it is not in the tables any more."] if told else []
        elif not told:
            yield "It is in the tables, and no event tells of it."
        elif different := self._different(row, events):
            yield f"It is not what its events say it is: {', '.join(different)}."

    def _different(self, row: Thing, events: Sequence[Event]) -> list[str]:
        try:
            return list(self.compare(row, events))
        except (LookupError, TypeError, ValueError):
            return ["part of it, or of them, cannot be read"]

    def _held(self, ids: Sequence[UUID]) -> dict[UUID, Thing]:
        """Return these rows, also those that were taken out of what must be told of."""
        return self.rows.model._default_manager.in_bulk(ids)  # type: ignore[return-value]  # noqa: SLF001  (Django's documented API)

    def _told(self) -> Iterator[list[UUID]]:
        events = Event.objects.visible_to(SYSTEM).filter(kind=self.told_by).order_by("id").only("object_id")
        for part in _pages(events):
            yield [event.object_id for event in part]

    def _untold(self) -> Iterator[list[UUID]]:
        events = Event.objects.visible_to(SYSTEM).filter(kind=self.told_by, object_id=OuterRef("pk"))
        for part in _pages(self.rows.filter(~Exists(events)).order_by("id").only("id")):
            yield [row.pk for row in part]


@dataclass(frozen=True, slots=True)
class Impossible(Generic[Thing]):
    """Rows that no use case leaves behind it."""

    rows: Gate[Thing]
    words: str

    def faults(self) -> Iterator[Fault]:
        what = self.rows.model._meta.verbose_name  # noqa: SLF001  (Django's documented API)
        for part in _pages(self.rows.order_by("id")):
            yield from (Fault(FaultKind.ALTERED, row.code_id, f"{what} {row.pk}", self.words) for row in part)


COMPARISONS: list[Comparison[Row]] = []
IMPOSSIBLE: list[Impossible[Row]] = []


def compares(*, rows: Gate[Thing], told_by: EventKind) -> Callable[[Compare[Thing]], Compare[Thing]]:
    def register(compare: Compare[Thing]) -> Compare[Thing]:
        COMPARISONS.append(Comparison(rows, told_by, compare))  # type: ignore[arg-type]  # of one table each
        return compare

    return register


def impossible(rows: Gate[Thing], words: str) -> None:
    IMPOSSIBLE.append(Impossible(rows, words))  # type: ignore[arg-type]  # of one table each


def things_told_of() -> int:
    """Return how many things there are to be compared."""
    kinds = {comparison.told_by for comparison in COMPARISONS}
    return Event.objects.visible_to(SYSTEM).filter(kind__in=kinds).count()


def compare_tables(progress: Progress = lambda _: None) -> tuple[Fault, ...]:
    """Compare every table that something is registered for with the record, a part at a time."""
    found = [comparison.faults(progress) for comparison in COMPARISONS]
    found += [each.faults() for each in IMPOSSIBLE]
    return tuple(chain.from_iterable(islice(faults, LISTED) for faults in found))


def differing(row: Row, **values: object) -> Iterator[str]:
    """Yield the names of the columns that hold something else, compared as text; None is the empty text."""
    for name, value in values.items():
        if _text(getattr(row, name)) != _text(value):
            yield name.removesuffix("_id").replace("_", " ")


def last(events: Sequence[Event], kind: EventKind) -> Event | None:
    return next((event for event in reversed(events) if event.kind == kind), None)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _events(ids: Sequence[UUID]) -> defaultdict[UUID, list[Event]]:
    told: defaultdict[UUID, list[Event]] = defaultdict(list)
    for event in Event.objects.visible_to(SYSTEM).filter(object_id__in=ids).order_by("id"):
        told[event.object_id].append(event)
    return told


def _pages(rows: Gate[Thing]) -> Iterator[list[Thing]]:
    """Yield the rows a part at a time, in order of their ids; no query stays open meanwhile."""
    part = list(rows[:AT_ONCE])
    while part:
        yield part
        part = list(rows.filter(pk__gt=part[-1].pk)[:AT_ONCE])

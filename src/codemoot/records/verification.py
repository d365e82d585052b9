"""Verify the record: every event against its leaf, every leaf against the signed and the published heads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Exists, Max, OuterRef

from codemoot.domain.checkpoints import SignedCheckpoint, UnreadableCheckpointError
from codemoot.domain.merkle import Head, Tree
from codemoot.domain.people import OPERATOR, PUBLIC, SYSTEM
from codemoot.gateways.published_heads import published_heads
from codemoot.gateways.signing import keyring, signed_with
from codemoot.kernel.ids import first_id_at, made_at
from codemoot.records.faults import Fault, FaultKind, Verification
from codemoot.records.heads import codes_on_record, signed
from codemoot.records.models import Checkpoint, Event, PastAct, Seal
from codemoot.records.sealed import Place, sealed_events
from codemoot.records.verification_events import EventCheck
from codemoot.records.verification_tree import tree_faults

LONGEST_UNSEALED: Final = timedelta(hours=2)  # a pass takes seconds; what commits late waits an hour
LISTED: Final = 100  # of a kind that can be many
Keys = Mapping[str, bytes]
Progress = Callable[[int], object]


@dataclass(slots=True)
class LogCheck:
    """One code's log, read through once in order of position."""

    code_id: str
    signed: list[SignedCheckpoint]  # in order of size
    published: list[SignedCheckpoint]  # earlier heads, from outside the database
    keys: Keys
    tree: Tree = field(default_factory=Tree)
    faults: list[Fault] = field(default_factory=list)
    late: int = 0
    good: int = 0  # the size of the last head that the leaves agree with
    altered: bool = False
    gaps: list[tuple[int, int]] = field(default_factory=list)  # positions that are not there: first, last

    @property
    def size(self) -> int:
        return self.signed[-1].checkpoint.head.size if self.signed else 0

    def run(self, progress: Progress) -> None:
        self._check_signatures()
        events = EventCheck(self.code_id)
        waiting = self._heads_in_order()
        expected = 0
        for place in sealed_events(self.code_id, self.size):
            self._miss(expected, place.position)
            expected = place.position + 1
            events.take(place)
            self._grow(place, waiting)
            progress(1)
        self._miss(expected, self.size)
        self.faults += events.finish()
        self._judge_ends()
        self.faults += tree_faults(self.code_id, self.size) if not self.gaps else []

    def _heads_in_order(self) -> list[SignedCheckpoint]:
        """Return every head that a root must be compared with, the smallest last."""
        heads = [*self.signed, *(head for head in self.published if 0 < _head(head).size <= self.size)]
        return sorted(heads, key=lambda head: _head(head).size, reverse=True)

    def _grow(self, place: Place, waiting: list[SignedCheckpoint]) -> None:
        if self.gaps or self.altered:
            return
        list(self.tree.append(place.leaf))
        if waiting and made_at(place.event_id) + LONGEST_UNSEALED < waiting[-1].checkpoint.at:
            self.late += 1
        while waiting and _head(waiting[-1]).size == self.tree.size:
            head = _head(waiting.pop())
            if head.root == self.tree.root():
                self.good = head.size
            else:
                self._alter(head)

    def _alter(self, head: Head) -> None:
        if not self.altered:
            where = f"positions {self.good} to {head.size - 1}"
            self._found(FaultKind.ALTERED, where, "The log is not what was signed and published of it.")
        self.altered = True

    def _miss(self, expected: int, position: int) -> None:
        if expected < position:
            self.gaps.append((expected, position - 1))

    def _judge_ends(self) -> None:
        for first, last in self.gaps:
            cut = last == self.size - 1 and len(self.gaps) == 1 and not self.altered
            kind = FaultKind.CUT if cut else FaultKind.DELETED
            self._found(kind, f"positions {first} to {last}", "They were signed, and are not there any more.")
        longest = max((_head(head).size for head in self.published), default=0)
        if longest > self.size:
            words = f"A head of {longest} events was published, and the log has {self.size}."
            self._found(FaultKind.CUT, f"positions {self.size} to {longest - 1}", words)
        self._look_for_more()

    def _look_for_more(self) -> None:
        """Seals and their head are written in one transaction: seals beyond the head are nobody's."""
        seals = Seal.objects.visible_to(SYSTEM).filter(code_id=self.code_id)
        last = seals.aggregate(last=Max("position"))["last"]
        size = (
            Checkpoint.objects.visible_to(PUBLIC)
            .filter(code_id=self.code_id)
            .aggregate(size=Max("size"))["size"]
        )
        if last is not None and last >= (size or 0):
            words = "The log holds more than its head was signed for."
            self._found(FaultKind.INSERTED, f"positions {size or 0} to {last}", words)

    def _check_signatures(self) -> None:
        order = list(self.keys)
        newest = 0
        for head in [*self.published, *self.signed]:
            if not signed_with(self.keys, head):
                words = "The signature of this head is not of a key of this installation."
                self._found(FaultKind.FORGED, f"head of {_head(head).size} events", words)
        for head in self.signed:
            rank = order.index(head.checkpoint.key_id) if head.checkpoint.key_id in self.keys else newest
            if rank < newest:
                words = "It is signed with a key that was replaced before."
                self._found(FaultKind.DOWNGRADED, f"head of {_head(head).size} events", words)
            newest = max(newest, rank)

    def _found(self, kind: FaultKind, where: str, words: str) -> None:
        self.faults.append(Fault(kind, self.code_id, where, words))


def verify_installation(
    now: datetime, given: Iterable[SignedCheckpoint], progress: Progress = lambda _: None
) -> Verification:
    """Verify against the heads that this installation published, and those that somebody kept and gives."""
    heads, unreadable = list(given), []
    for code_id in published_heads().codes():
        try:
            own = published_heads().newest(code_id)
            heads += [own] if own else []
        except UnreadableCheckpointError as error:
            unreadable.append(Fault(FaultKind.FORGED, code_id, "the published head", str(error)))
    checked = verify_record(now, keyring().public_keys(), heads, progress)
    return replace(checked, faults=(*unreadable, *checked.faults))


def verify_record(
    now: datetime, keys: Keys, published: Iterable[SignedCheckpoint], progress: Progress = lambda _: None
) -> Verification:
    """Read the whole record once, and say all that is wrong with it.

    `published`: heads from outside the database, read before this is called: a log only grows.
    """
    heads = list(published)
    logs = []
    for code_id in sorted({*codes_on_record(), *(head.checkpoint.code_id for head in heads)}):
        rows = Checkpoint.objects.visible_to(PUBLIC).filter(code_id=code_id).order_by("size")
        own = [head for head in heads if head.checkpoint.code_id == code_id]
        logs.append(LogCheck(code_id, [signed(row) for row in rows], own, keys))
        logs[-1].run(progress)
    return Verification(
        events=sum(log.size for log in logs),
        heads={log.code_id: log.size for log in logs},
        faults=(*(fault for log in logs for fault in log.faults), *_unsealed(now), *_unrecorded()),
        late=sum(log.late for log in logs),
        compared=len(heads),
    )


def _unsealed(now: datetime) -> list[Fault]:
    old = first_id_at(now - LONGEST_UNSEALED)
    events = Event.objects.visible_to(SYSTEM).filter(seal__isnull=True, pk__lt=old).order_by("id")
    words = "It was not sealed: the worker stands still, or somebody wrote it past the product."
    return [Fault(FaultKind.UNSEALED, event.code_id, f"event {event.pk}", words) for event in events[:LISTED]]


def _unrecorded() -> list[Fault]:
    told = Event.objects.visible_to(SYSTEM).filter(act_id=OuterRef("act_id"))
    acts = PastAct.objects.visible_to(OPERATOR).filter(~Exists(told)).order_by("id")
    words = "It was done, and no event tells of it."
    return [Fault(FaultKind.UNRECORDED, act.code_id, f"act {act.act_id}", words) for act in acts[:LISTED]]


def _head(signed_head: SignedCheckpoint) -> Head:
    return signed_head.checkpoint.head

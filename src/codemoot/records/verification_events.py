"""Verify what each sealed event says against its leaf, and say what was done to those that differ."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from codemoot.domain.merkle import leaf_hash
from codemoot.records.faults import Fault, FaultKind
from codemoot.records.hashing import SCHEMA, SCHEMAS, content_of
from codemoot.records.models import Event
from codemoot.records.sealed import Place

SALT: Final = 16  # bytes
MOST_EXPLAINED: Final = 1_000  # events that differ: of more, it is said only that they do
Doer = tuple[UUID | None, UUID | None, str]  # account, appointment, role


@dataclass(slots=True)
class EventCheck:
    """Take in every place of a log in order; then say what was found."""

    code_id: str
    faults: list[Fault] = field(default_factory=list)
    _differing: list[tuple[Place, Event, bytes]] = field(default_factory=list)
    _doers: set[Doer] = field(default_factory=set)
    _behalves: set[UUID | None] = field(default_factory=set)
    _schema: int = 0

    def take(self, place: Place) -> None:
        event = place.event
        if event is None:
            self._found(FaultKind.DELETED, place, "It was sealed, and is not there any more.")
            return
        self._doers.add(_doer(event))
        self._behalves.add(event.on_behalf_of)
        content = _hash(event)
        if leaf_hash(content) != place.leaf and len(self._differing) < MOST_EXPLAINED:
            self._differing.append((place, event, leaf_hash(content)))
        elif event.content_hash != content.hex() or leaf_hash(content) != place.leaf:
            self._found(FaultKind.EDITED, place, "It does not say what its hash was made of.")
        self._look_for_downgrade(place, event)

    def finish(self) -> list[Fault]:
        """Return what was found, now that every place is known."""
        was_at = {place.leaf: place.position for place, _, _ in self._differing}
        for place, event, leaf in self._differing:
            if leaf in was_at:
                self._found(FaultKind.REORDERED, place, f"It was sealed at position {was_at[leaf]}.")
            elif any(leaf_hash(_hash(other)) == place.leaf for other in self._by_others(event)):
                self._found(FaultKind.REATTRIBUTED, place, "It was sealed as done by or for somebody else.")
            else:
                self._found(FaultKind.EDITED, place, "It does not say what it said when it was sealed.")
        return self.faults

    def _look_for_downgrade(self, place: Place, event: Event) -> None:
        if event.schema not in SCHEMAS or event.schema < self._schema:
            self._found(
                FaultKind.DOWNGRADED, place, f"Its schema is {event.schema}, behind what came before it."
            )
        elif len(event.salt) < SALT:
            self._found(FaultKind.DOWNGRADED, place, "Its hash is salted with too little.")
        self._schema = max(self._schema, min(event.schema, SCHEMA))

    def _by_others(self, event: Event) -> Iterator[Event]:
        """Yield the event as if another of those on record had done it, or it had been for another Party."""
        mine, behalf = _doer(event), event.on_behalf_of
        accounts = {(account, *mine[1:]) for account, _, _ in self._doers}
        for event.account_id, event.appointment_id, event.role in self._doers | accounts:
            yield event
        event.account_id, event.appointment_id, event.role = mine
        for event.on_behalf_of in self._behalves:
            yield event
        event.on_behalf_of = behalf

    def _found(self, kind: FaultKind, place: Place, words: str) -> None:
        where = f"position {place.position}, event {place.event_id}"
        self.faults.append(Fault(kind, self.code_id, where, words))


def _hash(event: Event) -> bytes:
    return hashlib.sha256(bytes(event.salt) + content_of(event)).digest()


def _doer(event: Event) -> Doer:
    return event.account_id, event.appointment_id, event.role

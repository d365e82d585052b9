"""The receipts of what somebody did: each event with its proof, for those who may have it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import Q

from codemoot.domain.access import Capability, allowed
from codemoot.domain.merkle import inclusion_spans, needed, proof
from codemoot.domain.people import SYSTEM, Actor
from codemoot.domain.receipts import Receipt
from codemoot.gateways.signing import keyring
from codemoot.records.hashing import content_of
from codemoot.records.heads import newest_head, nodes_at
from codemoot.records.models import Event, Seal

MOST: Final = 50  # events of one act


@dataclass(frozen=True, slots=True)
class Receipted:
    """An event, and its receipt; None: it waits for its seal, which takes some seconds."""

    event_id: UUID
    code_id: str
    kind: str
    at: datetime
    content_hash: str
    receipt: Receipt | None

    @property
    def title(self) -> str:
        """Party amended, Appointment view left."""
        return self.kind.replace(".", " ").replace("-", " ").capitalize()


def receipts_of(pk: UUID, actor: Actor) -> tuple[Receipted, ...]:
    """Return the receipts of an event, or of every event of an act; none: there are none for this actor."""
    events = Event.objects.visible_to(actor).filter(Q(pk=pk) | Q(act_id=pk)).order_by("id")[:MOST]
    theirs = [event for event in events if allowed(actor, Capability.RECEIPT_READ, event.as_subject())]
    found: dict[UUID, Receipt] = {}
    for code_id in {event.code_id for event in theirs}:
        found |= _receipts(code_id, {event.pk: event for event in theirs if event.code_id == code_id})
    return tuple(
        Receipted(event.pk, event.code_id, event.kind, event.at, event.content_hash, found.get(event.pk))
        for event in theirs
    )


def _receipts(code_id: str, events: Mapping[UUID, Event]) -> dict[UUID, Receipt]:
    seals = Seal.objects.visible_to(SYSTEM).filter(event_id__in=events)
    at = dict(seals.values_list("event_id", "position"))
    head = newest_head(code_id)  # read after the seals: it covers them
    key = keyring().public_keys().get(head.checkpoint.key_id) if head else None
    if head is None or key is None:
        return {}
    size, note = head.checkpoint.head.size, head.note(key)
    spans = {pk: inclusion_spans(position, size) for pk, position in at.items()}
    nodes = nodes_at(code_id, needed(span for path in spans.values() for span in path))
    return {
        pk: Receipt(
            content=content_of(events[pk]).decode(),
            salt=bytes(events[pk].salt),
            position=position,
            path=proof(spans[pk], nodes.__getitem__),
            note=note,
            public_key=key,
        )
        for pk, position in at.items()
    }

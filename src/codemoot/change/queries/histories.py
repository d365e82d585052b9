"""What happened to a change, as far as this actor may read it: events as values, the newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codemoot.domain.access import Capability, allowed
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor, Role
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Happening:
    id: UUID
    kind: EventKind
    at: datetime
    role: Role  # of whoever did it
    data: Mapping[str, object]  # typed by the kind
    audience: Audience
    has_receipt: bool  # it is sealed, and this actor may have the proof of it


@dataclass(frozen=True, slots=True)
class History:
    shown: tuple[Happening, ...]
    older: str  # the last shown, when there are more; else empty


def history_of(objects: Iterable[UUID], actor: Actor, *, before: str = "") -> History:
    """Return what happened to these things; `before` an event, which a person may have made up."""
    events = Event.objects.visible_to(actor).filter(object_id__in=list(objects))
    if before:
        events = events.filter(id__lt=_id_of(before))
    found = list(events.select_related("seal").defer("salt", "content_hash").order_by("-id")[: SHOWN + 1])
    shown = tuple(_happening(event, actor) for event in found[:SHOWN])
    return History(shown, str(shown[-1].id) if len(found) > SHOWN else "")


def _happening(event: Event, actor: Actor) -> Happening:
    sealed = hasattr(event, "seal")
    return Happening(
        id=event.pk,
        kind=EventKind(event.kind),
        at=event.at,
        role=Role(event.role),
        data=event.data,
        audience=Audience(event.audience),
        has_receipt=sealed and allowed(actor, Capability.RECEIPT_READ, event.as_subject()),
    )


def _id_of(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)  # before which there is nothing

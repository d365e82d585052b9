"""Put an event on record: what a use case calls in the transaction in which it writes its rows."""

import secrets
from collections.abc import Mapping, Sequence
from typing import TypeAlias
from uuid import UUID

from codemoot.domain.confidentiality import Audience
from codemoot.kernel.act import Act
from codemoot.kernel.row import Row
from codemoot.records.hashing import SCHEMA, content_hash
from codemoot.records.kinds import EventKind
from codemoot.records.models.event import Event

Json: TypeAlias = str | int | bool | Sequence["Json"] | Mapping[str, "Json"] | None


def record(
    kind: EventKind,
    thing: Row,
    act: Act,
    *,
    audience: Audience = Audience.ADMINISTRATOR,
    on_behalf_of: UUID | None = None,
    **data: Json,
) -> None:
    """Write one event about this thing. `data` is typed by the kind, and holds no text that is withheld."""
    event = Event(
        code_id=thing.code_id,
        schema=SCHEMA,
        kind=kind,
        at=act.at,
        act_id=act.id,
        account_id=act.actor.account_id,
        appointment_id=act.actor.appointment_id,
        role=act.actor.role,
        on_behalf_of=on_behalf_of,
        object_type=thing._meta.label_lower,  # noqa: SLF001  (Django's documented API)
        object_id=thing.pk,
        audience=audience,
        data=data,
        salt=secrets.token_bytes(16),
    )
    event.content_hash = content_hash(event)
    event.save(force_insert=True)

"""The record as it is published: the head of a code's log; and the log itself, for whoever exports it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import Max

from codemoot.domain.people import PUBLIC, Actor
from codemoot.gateways.signing import keyring
from codemoot.records.hashing import content_of
from codemoot.records.heads import signed
from codemoot.records.models import Checkpoint, Event, Log

SHOWN: Final = 20  # earlier heads on a page
AT_ONCE: Final = 2_000


@dataclass(frozen=True, slots=True)
class PublishedHead:
    code_id: str
    size: int
    root: str  # hexadecimal
    at: datetime
    key_id: str
    note: str  # the signed checkpoint; empty: the key that signed it is not held here
    public_key: str  # hexadecimal; empty likewise


def published_head(code_id: str) -> PublishedHead | None:
    """Return the newest head of a code's log, for anyone; None: nothing of it is sealed."""
    return next(iter(latest_heads(code_id, 1)), None)


def latest_heads(code_id: str, most: int = SHOWN) -> tuple[PublishedHead, ...]:
    rows = Checkpoint.objects.visible_to(PUBLIC).filter(code_id=code_id).order_by("-size")[:most]
    keys = keyring().public_keys()
    return tuple(_published(row, keys.get(row.key_id)) for row in rows)


def sizes() -> dict[str, int]:
    """Return how many events each code's log has under its newest head."""
    heads = Checkpoint.objects.visible_to(PUBLIC).values("code_id").annotate(size=Max("size")).order_by()
    return {head["code_id"]: head["size"] for head in heads}


def log_id(code_id: str, actor: Actor) -> UUID | None:
    """Return the log of a code, as the use cases about it take it; None: nothing of it is sealed."""
    return Log.objects.visible_to(actor).filter(code_id=code_id).values_list("pk", flat=True).first()


def exported(code_id: str, actor: Actor, size: int) -> Iterator[str]:
    """Yield each sealed event below the size that this actor may read, in order, as a line of JSON."""
    events = Event.objects.visible_to(actor).filter(seal__code_id=code_id).select_related("seal")
    for start in range(0, size, AT_ONCE):
        part = (start, min(start + AT_ONCE, size) - 1)
        for event in events.filter(seal__position__range=part).order_by("seal__position"):
            yield _line(event)


def _line(event: Event) -> str:
    position = event.seal.position
    content, salt = json.loads(content_of(event)), bytes(event.salt).hex()
    line = {"position": position, "content": content, "salt": salt, "content_hash": event.content_hash}
    return json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n"


def _published(row: Checkpoint, key: bytes | None) -> PublishedHead:
    return PublishedHead(
        code_id=row.code_id,
        size=row.size,
        root=bytes(row.root).hex(),
        at=row.at,
        key_id=row.key_id,
        note=signed(row).note(key) if key else "",
        public_key=key.hex() if key else "",
    )

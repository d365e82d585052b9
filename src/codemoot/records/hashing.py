"""The hash of an event's content: SHA-256 over its salt and canonical JSON (keys sorted)."""

import hashlib
import json
from datetime import UTC

from codemoot.records.models.event import Event

SCHEMA = 1
SCHEMAS = frozenset({1})  # that events may have; a new one keeps what the older ones cover
COVERED = (
    "schema", "code_id", "kind", "act_id", "account_id", "appointment_id", "role", "on_behalf_of",
    "object_type", "object_id", "audience", "data",
)  # fmt: skip


def content_of(event: Event) -> bytes:
    """Return what the hash covers: everything that the event says, its id and moment included."""
    values = {name: getattr(event, name) for name in COVERED}
    moment = event.at.astimezone(UTC).isoformat(timespec="microseconds")
    content = {**values, "id": event.id, "at": moment}
    return json.dumps(
        content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str
    ).encode()


def content_hash(event: Event) -> str:
    return hashlib.sha256(bytes(event.salt) + content_of(event)).hexdigest()

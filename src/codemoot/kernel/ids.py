"""Ids are UUIDv7 made here: in order of time, and the same on every database."""

from datetime import UTC, datetime
from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    return UUID(bytes=uuid_utils.uuid7().bytes)


def first_id_at(moment: datetime) -> UUID:
    """Return the least id that can have been made at this moment, to the millisecond."""
    return UUID(int=max(int(moment.timestamp() * 1000), 0) << 80)


def made_at(made: UUID) -> datetime:
    """Return the moment that an id was made at, by the clock of the machine, to the millisecond."""
    return datetime.fromtimestamp((made.int >> 80) / 1000, UTC)

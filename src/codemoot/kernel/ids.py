"""Ids are UUIDv7 made here: in order of time, and the same on every database."""

from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    return UUID(bytes=uuid_utils.uuid7().bytes)

"""The outbox: leave work in the transaction that calls for it; take it under a lease; end it, or not yet.

A lease is taken by one UPDATE that names the version which was read, so of two workers one gets it, on
either database, without locks of its own. Who lost the lease can end nothing (docs/adr/0025).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from codemoot.domain.people import SYSTEM
from codemoot.kernel.act import Act
from codemoot.records.log import Json
from codemoot.records.models.outbox import THE_WORKER, Heartbeat, OutboxItem

LEASE = timedelta(minutes=2)
FIRST_WAIT = timedelta(seconds=15)
LONGEST_WAIT = timedelta(hours=1)
MOST_ATTEMPTS = 8
AT_A_LOOK = 20  # candidates for a lease; another worker may be quicker with the first ones


@dataclass(frozen=True, slots=True)
class Lease:
    id: UUID
    token: int
    kind: str
    code_id: str
    payload: Mapping[str, Json]
    attempts: int


def leave(
    kind: str, payload: Mapping[str, Json], act: Act, *, code_id: str = "", due_at: datetime | None = None
) -> UUID:
    """Leave work to the worker, in the caller's transaction: it is done if, and after, that commits."""
    item = OutboxItem.objects.create(
        kind=kind, payload=dict(payload), code_id=code_id, made_at=act.at, due_at=due_at or act.at
    )
    return item.pk


def take(now: datetime, lease: timedelta = LEASE) -> Lease | None:
    """Take the work that is due longest, if nobody has it."""
    free = Q(lease_until__isnull=True) | Q(lease_until__lt=now)
    waiting = OutboxItem.objects.visible_to(SYSTEM).filter(
        free, done_at__isnull=True, held_why="", due_at__lte=now
    )
    for item in waiting.order_by("due_at", "id")[:AT_A_LOOK]:
        token = item.version + 1
        if _change(item.pk, item.version, lease_until=now + lease, attempts=F("attempts") + 1, version=token):
            return Lease(item.pk, token, item.kind, item.code_id, item.payload, item.attempts + 1)
    return None


def extend(lease: Lease, now: datetime, length: timedelta = LEASE) -> bool:
    """Say that the work goes on; False: the lease was lost, and what is done may be done again elsewhere."""
    return _change(lease.id, lease.token, lease_until=now + length)


def show_progress(lease: Lease, progress: int, steps: int) -> None:
    _change(lease.id, lease.token, progress=progress, steps=steps)


def finish(lease: Lease, now: datetime) -> bool:
    return _change(lease.id, lease.token, done_at=now, lease_until=None)


def put_off(lease: Lease, due_at: datetime) -> bool:
    """Give it back, to be asked again: that was no attempt."""
    return _change(lease.id, lease.token, lease_until=None, due_at=due_at, attempts=lease.attempts - 1)


def fail(lease: Lease, now: datetime, error: str) -> bool:
    """Try again after twice the wait; after the last attempt, hold it. `error` is a class's name, no text."""
    if lease.attempts >= MOST_ATTEMPTS:
        return hold(lease, f"It failed {lease.attempts} times, the last time with {error}.")
    wait = min(FIRST_WAIT * 2 ** (lease.attempts - 1), LONGEST_WAIT)
    return _change(lease.id, lease.token, lease_until=None, due_at=now + wait)


def hold(lease: Lease, why: str) -> bool:
    return _change(lease.id, lease.token, lease_until=None, held_why=why[:200])


def beat(now: datetime) -> None:
    """Say that a worker lives."""
    with transaction.atomic():
        Heartbeat.objects.update_or_create(id=THE_WORKER, defaults={"at": now})


def _change(item: UUID, token: int, **fields: object) -> bool:
    """Write to an item if its version is still this one."""
    with transaction.atomic():  # so that SQLite's writers queue for it as for any other write
        return OutboxItem.objects.filter(pk=item, version=token).update(**fields) == 1

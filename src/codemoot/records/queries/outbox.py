"""How far work that was left to the worker has come, and what waits for a person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codemoot.domain.people import PUBLIC, Actor
from codemoot.records.models.outbox import Heartbeat, OutboxItem


@dataclass(frozen=True, slots=True)
class Progress:
    id: UUID
    kind: str
    done: bool
    held_why: str  # empty: it goes on by itself
    steps_done: int
    steps: int  # 0: not known yet

    @property
    def percent(self) -> int:
        return 100 if self.done else 100 * self.steps_done // self.steps if self.steps else 0


def how_far(item_id: UUID, actor: Actor) -> Progress | None:
    item = OutboxItem.objects.visible_to(actor).filter(pk=item_id).first()
    return _progress(item) if item else None


def held_items(actor: Actor, kind: str = "") -> tuple[Progress, ...]:
    """Return what a person must look at, the oldest first."""
    held = OutboxItem.objects.visible_to(actor).filter(done_at__isnull=True).exclude(held_why="")
    return tuple(map(_progress, (held.filter(kind=kind) if kind else held).order_by("id")))


def waiting(actor: Actor, kind: str = "") -> int:
    """Return how many items the worker has not done yet, held ones not counted."""
    items = OutboxItem.objects.visible_to(actor).filter(done_at__isnull=True, held_why="")
    return (items.filter(kind=kind) if kind else items).count()


def last_beat() -> datetime | None:
    """Return when a worker last said that it lives."""
    return Heartbeat.objects.visible_to(PUBLIC).values_list("at", flat=True).first()


def _progress(item: OutboxItem) -> Progress:
    return Progress(item.pk, item.kind, item.done_at is not None, item.held_why, item.progress, item.steps)

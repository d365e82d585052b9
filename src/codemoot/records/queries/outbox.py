"""How far work that was left to the worker has come, and what waits for a person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count, Min, QuerySet

from codemoot.domain.access import Capability, allowed
from codemoot.domain.people import PUBLIC, Actor, Subject
from codemoot.kernel.usecase import NotFoundError
from codemoot.records.models.outbox import NEEDED, Heartbeat, OutboxItem

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Progress:
    id: UUID
    kind: str
    done: bool  # and not dropped
    held_why: str  # empty: it goes on by itself
    steps_done: int
    steps: int  # 0: not known yet

    @property
    def percent(self) -> int:
        return 100 if self.done else 100 * self.steps_done // self.steps if self.steps else 0


@dataclass(frozen=True, slots=True)
class HeldItem:
    """Work that waits for a person."""

    id: UUID
    version: int
    code_id: str
    kind: str
    letter: str  # of mail: which; empty: it is no mail, or has one letter only
    account: UUID | None  # whom it is about
    why: str
    since: datetime  # when it was left to be done
    may_be_dropped: bool


@dataclass(frozen=True, slots=True)
class HeldKind:
    kind: str
    number: int
    why: str  # of one of them


@dataclass(frozen=True, slots=True)
class HeldList:
    items: tuple[HeldItem, ...]
    found: int
    page: int
    pages: int

    @property
    def first(self) -> int:
        return (self.page - 1) * A_PAGE + 1


def how_far(item_id: UUID, actor: Actor) -> Progress | None:
    item = OutboxItem.objects.visible_to(actor).filter(pk=item_id).first()
    return _progress(item) if item else None


def held_kinds(actor: Actor) -> tuple[HeldKind, ...]:
    """Return how much of each kind a person must look at."""
    counted = _held(actor).values("kind").annotate(number=Count("pk"), why=Min("held_why")).order_by("kind")
    return tuple(HeldKind(**each) for each in counted)


def may_release(code_id: str, actor: Actor) -> None:
    """Raise NotFoundError for who may not decide on what is held in the code."""
    if not allowed(actor, Capability.OUTBOX_RELEASE, Subject(code_id)):
        raise NotFoundError(code_id)


def held_page(code_id: str, actor: Actor, page: int = 1) -> HeldList:
    """Return a page of what is held in a code, the oldest first. Raise NotFoundError."""
    may_release(code_id, actor)
    pages = Paginator(_held(actor).filter(code_id=code_id).order_by("id"), A_PAGE)
    shown = pages.get_page(page)
    return HeldList(tuple(map(_item, shown)), pages.count, shown.number, pages.num_pages)


def all_held(actor: Actor) -> tuple[HeldItem, ...]:
    """Return all that is held, in every code that the actor may read, the oldest first."""
    return tuple(map(_item, _held(actor).order_by("id")))


def waiting(actor: Actor, kind: str = "") -> int:
    """Return how many items the worker has not done yet, held ones not counted."""
    items = OutboxItem.objects.visible_to(actor).filter(done_at__isnull=True, held_why="")
    return (items.filter(kind=kind) if kind else items).count()


def last_beat() -> datetime | None:
    """Return when a worker last said that it lives."""
    return Heartbeat.objects.visible_to(PUBLIC).values_list("at", flat=True).first()


def _held(actor: Actor) -> QuerySet[OutboxItem]:
    return OutboxItem.objects.visible_to(actor).filter(done_at__isnull=True).exclude(held_why="")


def _item(item: OutboxItem) -> HeldItem:
    account = item.payload.get("account")
    return HeldItem(
        id=item.pk,
        version=item.version,
        code_id=item.code_id,
        kind=item.kind,
        letter=item.payload.get("letter", ""),
        account=UUID(account) if account else None,
        why=item.held_why,
        since=item.made_at,
        may_be_dropped=item.kind != NEEDED,
    )


def _progress(item: OutboxItem) -> Progress:
    is_done = item.done_at is not None and not item.held_why
    return Progress(item.pk, item.kind, is_done, item.held_why, item.progress, item.steps)

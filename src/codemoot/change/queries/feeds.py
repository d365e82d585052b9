"""What feeds hold: what is public, whoever asks, since those who follow a feed do not sign in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codemoot.change.models import Edition, Modification
from codemoot.change.queries.collations_editions import collated_ids, editions_of
from codemoot.change.queries.histories import Happening, history_of
from codemoot.change.queries.modifications import change_of
from codemoot.domain.people import PUBLIC
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Code

MOST = 50


@dataclass(frozen=True, slots=True)
class PublishedEntry:
    id: UUID
    reference: str
    title: str
    number: int
    responses: int
    made_at: datetime
    superseded_at: datetime | None

    @property
    def updated_at(self) -> datetime:
        return self.superseded_at or self.made_at


@dataclass(frozen=True, slots=True)
class PublishedFeed:
    id: UUID
    code_id: str
    code_name: str
    entries: tuple[PublishedEntry, ...]  # the newest first


@dataclass(frozen=True, slots=True)
class HistoryFeed:
    id: UUID
    code_id: str
    code_name: str
    reference: str
    title: str
    entries: tuple[Happening, ...]  # the newest first


def published_feed(code_id: str) -> PublishedFeed:
    """Return the newest editions that were published for everyone. Raise NotFoundError."""
    code = Code.objects.visible_to(PUBLIC).filter(code_id=code_id).first()
    if code is None:
        raise NotFoundError(code_id)
    editions = Edition.objects.visible_to(PUBLIC).filter(
        code_id=code_id, collation__modification__in=Modification.objects.visible_to(PUBLIC)
    )
    newest = editions.select_related("collation__modification").defer("facts", "stances", "silent")
    entries = tuple(map(_entry, newest.order_by("-made_at")[:MOST]))
    return PublishedFeed(code.pk, code_id, code.name, entries)


def history_feed(code_id: str, reference: str) -> HistoryFeed:
    """Return what happened lately to one change. Raise NotFoundError."""
    change = change_of(code_id, reference, PUBLIC)
    objects = collated_ids(change.pk, editions_of(change.pk, PUBLIC), PUBLIC)
    return HistoryFeed(
        id=change.pk,
        code_id=code_id,
        code_name=change.edition.industry_code.name,
        reference=change.reference,
        title=change.title,
        entries=history_of([change.pk, *objects], PUBLIC).shown,
    )


def _entry(edition: Edition) -> PublishedEntry:
    change = edition.collation.modification
    return PublishedEntry(
        id=edition.pk,
        reference=change.reference,
        title=change.title,
        number=edition.collation.number,
        responses=edition.responses,
        made_at=edition.made_at,
        superseded_at=edition.superseded_at,
    )

"""What in CHANGE waits for a person: changes on their way, collations at work, editions to read."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, OuterRef, Subquery

from codemoot.change.models import Collation, CollationFinding, DoubtfulName, Edition, Modification
from codemoot.change.models.collation import CollationState
from codemoot.change.queries.modifications_lines import WITH_RULES, today_of
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor

MOST = 100  # of each; a person who has more waiting has a list to go to
STANDING = 15


@dataclass(frozen=True, slots=True)
class Underway:
    """A change that is neither decided nor withdrawn."""

    reference: str
    title: str
    state: str
    closes_on: date | None
    is_open: bool  # its consultation is, today
    is_over: bool  # its consultation's last day has passed, and nobody moved it on


@dataclass(frozen=True, slots=True)
class AtWork:
    """A collation that an administrator has begun and not published."""

    reference: str
    title: str
    number: int
    state: str
    closes_on: date | None  # of the consultation that it is about
    is_open: bool  # that consultation is
    doubtful: int  # names that a person must settle
    findings: int


@dataclass(frozen=True, slots=True)
class Published:
    code_id: str
    reference: str
    title: str
    number: int
    audience: Audience
    made_at: datetime
    responses: int


def underway(actor: Actor, now: datetime) -> tuple[Underway, ...]:
    """Return the changes of the actor's code that are not settled, what closes first is first."""
    changes = Modification.objects.visible_to(actor).filter(code_id=actor.code_id, decided_on=None)
    found = changes.select_related(WITH_RULES).order_by("closes_on", "id")[:MOST]
    return tuple(_underway(each, today_of(each, now)) for each in found)


def _underway(change: Modification, today: date) -> Underway:
    consulted = change.state.endswith("_open") and change.closes_on is not None
    ended = change.closes_on is not None and change.closes_on < today
    return Underway(
        reference=change.reference,
        title=change.title,
        state=change.state,
        closes_on=change.closes_on,
        is_open=consulted and not ended,
        is_over=consulted and ended,
    )


def at_work(actor: Actor) -> tuple[AtWork, ...]:
    """Return the collations that are begun and not published: the administrator's own to see."""
    unfinished = Collation.objects.visible_to(actor).filter(
        code_id=actor.code_id,
        state__in=[
            CollationState.GATHERING,
            CollationState.READING,
            CollationState.READ,
            CollationState.FAILED,
        ],
    )
    found = (
        unfinished.select_related("modification")
        .annotate(doubtful=_count(DoubtfulName, actor), noticed=_count(CollationFinding, actor))
        .order_by("started_at", "id")[:MOST]
    )
    return tuple(
        AtWork(
            reference=each.modification.reference,
            title=each.modification.title,
            number=each.number,
            state=each.state,
            closes_on=each.modification.closes_on,
            is_open=each.modification.state.endswith("_open"),
            doubtful=each.doubtful or 0,
            findings=each.noticed or 0,
        )
        for each in found
    )


def _count(model: type[DoubtfulName] | type[CollationFinding], actor: Actor) -> Subquery:
    """Count what stands in the administrator's edition of each collation."""
    own = model.objects.visible_to(actor).filter(
        edition__collation=OuterRef("pk"), edition__audience=Audience.ADMINISTRATOR
    )
    return Subquery(own.order_by().values("edition__collation").annotate(n=Count("pk")).values("n"))


def published(actor: Actor) -> tuple[Published, ...]:
    """Return what stands published and is for the actor, the newest first; not the administrator's own.

    Of the code that they are appointed in; of every code, without an appointment.
    """
    editions = Edition.objects.visible_to(actor).exclude(audience=Audience.ADMINISTRATOR)
    standing = editions.filter(
        superseded_at=None, collation__modification__in=Modification.objects.visible_to(actor)
    )
    if actor.code_id:
        standing = standing.filter(code_id=actor.code_id)
    newest = standing.select_related("collation__modification").defer("facts", "stances", "silent")
    return tuple(
        Published(
            code_id=each.code_id,
            reference=each.collation.modification.reference,
            title=each.collation.modification.title,
            number=each.collation.number,
            audience=Audience(each.audience),
            made_at=each.made_at,
            responses=each.responses,
        )
        for each in newest.order_by("-made_at", "-id")[:STANDING]
    )

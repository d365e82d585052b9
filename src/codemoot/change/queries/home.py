"""The first page: for each code what is open, what was decided and what was published lately."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from codemoot.change.models import Edition, Modification
from codemoot.change.queries.modifications_lines import IN_CONSULTATION, WITH_RULES, ChangeLine, line_of
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor
from codemoot.parties.models import Code

LOOKED_AT = 60  # of each, over all codes
SHOWN = 6  # of each, of one code
CODES = 20
ONE_DAY = timedelta(days=1)  # a code's own day may be another than UTC's


@dataclass(frozen=True, slots=True)
class PublishedLine:
    code_id: str
    reference: str
    title: str
    number: int
    audience: Audience
    made_at: datetime
    responses: int


@dataclass(frozen=True, slots=True)
class CodeHome:
    code_id: str
    name: str
    open: tuple[ChangeLine, ...]  # what closes first is first
    decided: tuple[ChangeLine, ...]  # the newest first
    published: tuple[PublishedLine, ...]  # the newest first


def home_page(actor: Actor, now: datetime) -> tuple[CodeHome, ...]:
    """Return each code; four reads, however many changes there are."""
    changes = Modification.objects.visible_to(actor).select_related(WITH_RULES)
    consulted = changes.filter(IN_CONSULTATION, closes_on__gte=(now - ONE_DAY).date())
    open_ = _lines(consulted.order_by("closes_on", "id")[:LOOKED_AT], now)
    decided = _lines(changes.filter(decided_on__isnull=False).order_by("-decided_on")[:LOOKED_AT], now)
    published = published_lately(actor)
    return tuple(
        CodeHome(
            code_id=code.code_id,
            name=code.name,
            open=tuple(line for line in open_[code.code_id] if line.closing)[:SHOWN],
            decided=tuple(decided[code.code_id][:SHOWN]),
            published=tuple(line for line in published if line.code_id == code.code_id)[:SHOWN],
        )
        for code in Code.objects.visible_to(actor).order_by("name")[:CODES]
    )


def published_lately(actor: Actor) -> list[PublishedLine]:
    """Return the editions that stand, the administrator's own left out: nobody published those."""
    editions = Edition.objects.visible_to(actor).exclude(audience=Audience.ADMINISTRATOR)
    standing = editions.filter(
        superseded_at__isnull=True, collation__modification__in=Modification.objects.visible_to(actor)
    )
    newest = standing.select_related("collation__modification").defer("facts", "stances", "silent")
    return [_published(edition) for edition in newest.order_by("-made_at")[:LOOKED_AT]]


def _lines(changes: Iterable[Modification], now: datetime) -> defaultdict[str, list[ChangeLine]]:
    lines: defaultdict[str, list[ChangeLine]] = defaultdict(list)
    for change in changes:
        lines[change.code_id].append(line_of(change, now))
    return lines


def _published(edition: Edition) -> PublishedLine:
    change = edition.collation.modification
    return PublishedLine(
        code_id=edition.code_id,
        reference=change.reference,
        title=change.title,
        number=edition.collation.number,
        audience=Audience(edition.audience),
        made_at=edition.made_at,
        responses=edition.responses,
    )

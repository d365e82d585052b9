"""Play the story: every row of the demonstration is made by a use case, on the day that it happens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from django.utils import timezone

from codemoot.change.usecases.collation.add_source import add_source
from codemoot.change.usecases.collation.publish_edition import publish_edition
from codemoot.change.usecases.collation.read_sources import read_sources
from codemoot.change.usecases.collation.settle_matches import settle_matches
from codemoot.change.usecases.collation.start_collation import start_collation
from codemoot.change.usecases.modification.advance_modification import advance_modification
from codemoot.change.usecases.modification.raise_modification import raise_modification
from codemoot.demo.cast import AMENDMENTS, ANALYST, APPROVER, Amendment
from codemoot.demo.errands import do_errands
from codemoot.demo.opening import Company
from codemoot.demo.story import ChangePlayed, CollationPlayed, Move, Publication, changes
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import OPERATOR
from codemoot.gateways.files import chunks_of, keep
from codemoot.kernel.act import Act
from codemoot.parties.queries.installation import installation_id
from codemoot.parties.usecases.code.adopt_code import adopt_code
from codemoot.parties.usecases.file.add_file import add_file
from codemoot.parties.usecases.party.amend_party import amend_party

MORNING = time(10)
MINUTE = timedelta(minutes=1)
LATER_RULES = date(2019, 3, 29)

Doing = Callable[[datetime], None]


@dataclass(frozen=True, slots=True)
class Step:
    on: date
    what: str
    do: Doing


@dataclass(slots=True)
class Play:
    """What has been made so far, by its name."""

    company: Company
    editions: dict[str, UUID]
    raised: dict[str, UUID] = field(default_factory=dict)
    started: dict[tuple[str, date], UUID] = field(default_factory=dict)


def steps(company: Company, edition: UUID) -> list[Step]:
    """Return everything that happens, in order of its day."""
    play = Play(company, {"sec-2018": edition})
    found = [
        Step(LATER_RULES, "The rules of 2019 are adopted", lambda at: _adopt(play, at)),
        *(Step(each.acted_on, f"{each.party} is amended", _amends(play, each)) for each in AMENDMENTS),
        *(step for told in changes() for step in _of_change(play, told)),
    ]
    return sorted(found, key=lambda step: step.on)  # what stands first in the story goes first on a day


def opens_at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, MORNING))


def perform(todo: list[Step], show: Callable[[str], None]) -> datetime:
    """Do every step, a minute after the one before it on the same day. Return the last moment."""
    at = opens_at(todo[0].on)
    for step in todo:
        at = max(at + MINUTE, opens_at(step.on))
        show(step.what)
        step.do(at)
    return at


def _adopt(play: Play, at: datetime) -> None:
    play.editions["sec-2019"] = adopt_code(installation_id(), Act(OPERATOR, at), profile="sec-2019")


def _amends(play: Play, told: Amendment) -> Doing:
    def do(at: datetime) -> None:
        party = play.company.parties.pop(told.party)
        amend_party(party, play.company.act(APPROVER, at), entry=told.entry, from_day=told.from_day)
        play.company.parties[told.entry.name] = party

    return do


def _of_change(play: Play, told: ChangePlayed) -> Iterator[Step]:
    yield Step(told.raised, f"{told.reference} is raised", lambda at: _raise(play, told, at))
    for move in told.moves:
        yield Step(move.on, f"{told.reference}: {move.event.replace('_', ' ')}", _moves(play, told, move))
    for collation in told.collations:
        yield from _of_collation(play, told.reference, collation)


def _raise(play: Play, told: ChangePlayed, at: datetime) -> None:
    play.raised[told.reference] = raise_modification(
        play.editions[told.rules],
        play.company.act(ANALYST, at),
        reference=told.reference,
        title=told.title,
        summary=told.summary,
        proposer=_proposer(play, told),
        path=told.path,
        classification=told.classification,
        audience=Audience(told.audience),
    )


def _proposer(play: Play, told: ChangePlayed) -> UUID | None:
    """Return the Party of that name, or the one that will take it."""
    before = {each.entry.name: each.party for each in AMENDMENTS}
    parties = play.company.parties
    return parties.get(told.proposer) or parties.get(before.get(told.proposer, ""))


def _moves(play: Play, told: ChangePlayed, move: Move) -> Doing:
    def do(at: datetime) -> None:
        act = play.company.act(APPROVER, at)
        change = play.raised[told.reference]
        advance_modification(change, act, event=move.event, closes_on=move.closes_on, note=move.note)

    return do


def _of_collation(play: Play, reference: str, told: CollationPlayed) -> Iterator[Step]:
    key = (reference, told.on)
    yield Step(told.on, f"{reference}: responses are collated", lambda at: _collate(play, key, told, at))
    if told.settle:
        yield Step(told.on, f"{reference}: names are settled", lambda at: _settle(play, key, told, at))
    for each in told.publish:
        yield Step(each.on, f"{reference}: published for the {each.audience}", _publishes(play, key, each))


def _collate(play: Play, key: tuple[str, date], told: CollationPlayed, at: datetime) -> None:
    company = play.company
    collation = start_collation(play.raised[key[0]], company.act(ANALYST, at))
    for path in told.sources:
        add_source(collation, company.act(ANALYST, at), file_id=_file(company, path, at))
    do_errands(at)
    read_sources(collation, company.act(ANALYST, at))
    do_errands(at)
    play.started[key] = collation


def _file(company: Company, path: Path, at: datetime) -> UUID:
    with path.open("rb") as source:
        kept = keep(chunks_of(source))
    return add_file(company.code, company.act(ANALYST, at), kept=kept, name=path.name)


def _settle(play: Play, key: tuple[str, date], told: CollationPlayed, at: datetime) -> None:
    said = {printed: play.company.parties[name] for printed, name in told.settle.items()}
    settle_matches(play.started[key], play.company.act(ANALYST, at), said=said)
    do_errands(at)


def _publishes(play: Play, key: tuple[str, date], told: Publication) -> Doing:
    def do(at: datetime) -> None:
        act = play.company.act(APPROVER, at)
        publish_edition(
            play.started[key], act, audience=Audience(told.audience), why=told.why, all_the_same=True
        )
        do_errands(at)

    return do

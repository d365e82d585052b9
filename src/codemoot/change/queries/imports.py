"""A collation on its way from files to editions, as the administrator sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codemoot.change.models import Collation, Matching, Modification, Source
from codemoot.change.models.collation import CollationState
from codemoot.change.queries.collations_editions import EditionLine, editions_of
from codemoot.change.queries.modifications import change_of
from codemoot.domain.access import Capability, allowed
from codemoot.domain.collation.withholding import Withheld
from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Severity
from codemoot.domain.people import Actor
from codemoot.kernel.usecase import NotFoundError
from codemoot.records.models.stored_file import FileState
from codemoot.records.queries.files import RELEASED
from codemoot.records.queries.outbox import Progress, how_far

LISTED = 50  # collations of one change
SHOWN = 100  # sources on one page


@dataclass(frozen=True, slots=True)
class Change:
    id: UUID
    code_id: str
    code_name: str
    reference: str
    title: str


@dataclass(frozen=True, slots=True)
class CollationLine:
    number: int
    state: CollationState
    started_at: datetime
    responses: int


@dataclass(frozen=True, slots=True)
class ImportList:
    change: Change
    collations: tuple[CollationLine, ...]  # the newest first


@dataclass(frozen=True, slots=True)
class SourceLine:
    id: UUID
    file_id: UUID
    name: str
    size: int
    digest: str
    state: FileState
    why: str  # it was refused
    may_be_taken: bool  # downloaded


@dataclass(frozen=True, slots=True)
class ImportPage:
    change: Change
    collation_id: UUID
    version: int
    number: int
    state: CollationState
    responses: int
    sources: tuple[SourceLine, ...]
    more_sources: int
    found: Mapping[Severity, int]
    withheld: Mapping[Audience, Withheld]
    names_in_doubt: int  # names that somebody could settle
    settled: int
    columns: str
    work: Progress | None  # what the worker does, or did last
    published: tuple[EditionLine, ...]  # of this collation
    in_place_of: Mapping[Audience, EditionLine]  # what publishing it would supersede

    @property
    def is_busy(self) -> bool:
        return self.work is not None and not self.work.done and not self.work.held_why

    @property
    def is_reading(self) -> bool:
        return self.state is CollationState.READING

    @property
    def is_read(self) -> bool:
        return self.state in {CollationState.READ, CollationState.PUBLISHED, CollationState.SUPERSEDED}

    @property
    def is_failed(self) -> bool:
        return self.state is CollationState.FAILED

    @property
    def takes_sources(self) -> bool:
        return self.state in {CollationState.GATHERING, CollationState.FAILED}

    @property
    def may_be_read(self) -> bool:
        return self.takes_sources or self.is_reading

    @property
    def may_be_given_up(self) -> bool:
        return not self.is_busy and (self.may_be_read or self.state is CollationState.READ)

    @property
    def waits_for_checks(self) -> int:
        return sum(source.state is FileState.QUARANTINED for source in self.sources)

    @property
    def may_publish(self) -> tuple[Audience, ...]:
        """Return the audiences that have no edition of this collation, nor of a later one."""
        if self.state not in {CollationState.READ, CollationState.PUBLISHED}:
            return ()
        done = {edition.audience for edition in self.published}
        return tuple(
            audience
            for audience in (Audience.PUBLIC, Audience.BOARD, Audience.AUTHORITY)
            if audience not in done and self._is_newest_for(audience)
        )

    def _is_newest_for(self, audience: Audience) -> bool:
        return audience not in self.in_place_of or self.in_place_of[audience].number < self.number


def import_list(code_id: str, reference: str, actor: Actor) -> ImportList:
    """Raise NotFoundError, also where the actor may not import."""
    change = _importable(code_id, reference, actor)
    collations = Collation.objects.visible_to(actor).filter(modification=change).order_by("-number")[:LISTED]
    lines = (
        CollationLine(each.number, CollationState(each.state), each.started_at, each.responses)
        for each in collations
    )
    return ImportList(_change(change), tuple(lines))


def import_page(code_id: str, reference: str, number: int, actor: Actor) -> ImportPage:
    """Raise NotFoundError, also where the actor may not import."""
    change = _importable(code_id, reference, actor)
    collation = collation_numbered(change.pk, number, actor)
    editions = [line for line in editions_of(change.pk, actor) if line.audience is not Audience.ADMINISTRATOR]
    sources = Source.objects.visible_to(actor).filter(collation=collation)
    return ImportPage(
        change=_change(change),
        collation_id=collation.pk,
        version=collation.version,
        number=collation.number,
        state=CollationState(collation.state),
        responses=collation.responses,
        sources=tuple(map(_source, sources.select_related("file").order_by("pk")[:SHOWN])),
        more_sources=max(0, sources.count() - SHOWN),
        found={severity: collation.found.get(severity.value, 0) for severity in Severity},
        withheld={Audience(name): Withheld(**held) for name, held in collation.withheld.items()},
        names_in_doubt=collation.names_in_doubt,
        settled=Matching.objects.visible_to(actor).filter(collation=collation).count(),
        columns=collation.columns,
        work=how_far(collation.job, actor) if collation.job else None,
        published=tuple(line for line in editions if line.collation_id == collation.pk),
        in_place_of=_standing(editions, collation.pk),
    )


def collation_numbered(change_id: UUID, number: int, actor: Actor) -> Collation:
    found = Collation.objects.visible_to(actor).filter(modification=change_id, number=number).first()
    if found is None:
        raise NotFoundError(number)
    return found


def collation_called(code_id: str, reference: str, number: int, actor: Actor) -> tuple[Change, Collation]:
    """Raise NotFoundError, also where the actor may not import."""
    change = _importable(code_id, reference, actor)
    return _change(change), collation_numbered(change.pk, number, actor)


def _importable(code_id: str, reference: str, actor: Actor) -> Modification:
    change = change_of(code_id, reference, actor)
    if not allowed(actor, Capability.COLLATION_IMPORT, change.as_subject()):
        raise NotFoundError(reference)
    return change


def _change(change: Modification) -> Change:
    code = change.edition.industry_code
    return Change(change.pk, change.code_id, code.name, change.reference, change.title)


def _source(source: Source) -> SourceLine:
    file = source.file
    return SourceLine(
        source.pk,
        file.pk,
        file.name,
        file.size,
        file.digest,
        FileState(file.state),
        file.why,
        file.state in RELEASED,
    )


def _standing(editions: list[EditionLine], collation_id: UUID) -> dict[Audience, EditionLine]:
    return {
        line.audience: line
        for line in editions
        if line.collation_id != collation_id and line.superseded_at is None
    }

"""What reading, matching and publishing need to know of a collation, read at once and handed on as values."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.timezone import localdate

from codemoot.change.models import Collation, Edition, Matching, Source
from codemoot.change.queries.registers import register_on
from codemoot.codes.loader import load_profile
from codemoot.domain.classification import Level
from codemoot.domain.collation.responses import Facts, Reading
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor
from codemoot.domain.profile.code import CodeProfile
from codemoot.importing.register import Member
from codemoot.importing.settling import settled
from codemoot.kernel.usecase import NotFoundError
from codemoot.records.models import StoredFile


@dataclass(frozen=True, slots=True)
class SourceFile:
    name: str
    digest: str
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class Case:
    collation_id: UUID
    code_id: str
    reference: str
    number: int
    state: str
    profile: CodeProfile
    pin: str  # of the code's edition that governs the Modification
    itself: Reading  # the Modification's own facts: with what sources say, they are compared
    gathered: str  # the digest of what was read; empty: nothing was yet
    register: tuple[Member, ...]  # by which names were last recognised


def case_of(collation_id: UUID, actor: Actor) -> Case:
    """Raise NotFoundError."""
    collation = (
        Collation.objects.visible_to(actor)
        .select_related("modification__edition", "gathered")
        .filter(pk=collation_id)
        .first()
    )
    if collation is None:
        raise NotFoundError(collation_id)
    change = collation.modification
    profile = load_profile(change.edition.profile)
    marking = _label(profile.classification.levels, change.classification)
    return Case(
        collation_id=collation.pk,
        code_id=collation.code_id,
        reference=change.reference,
        number=collation.number,
        state=collation.state,
        profile=profile,
        pin=change.edition.pin,
        itself=Reading(change.reference, Facts(change.reference, change.title, classification=marking)),
        gathered=collation.gathered.digest if collation.gathered else "",
        register=tuple(Member(name, category, tuple(also)) for name, category, also in collation.register),
    )


def register_of(collation_id: UUID, profile: CodeProfile, actor: Actor) -> tuple[Member, ...]:
    """Return the code's Parties on the day that the consultation closed, and what a person said of names."""
    collation = Collation.objects.visible_to(actor).select_related("modification").get(pk=collation_id)
    on = collation.modification.closes_on or localdate(collation.started_at)
    said = Matching.objects.visible_to(actor).filter(collation_id=collation_id).order_by("pk")
    names = said.values_list("printed", "party__name")
    register = register_on(collation.code_id, on, profile, actor)
    return settled(register, {printed: name or "" for printed, name in names})


def sources_of(collation_id: UUID, actor: Actor) -> tuple[SourceFile, ...]:
    """Return the files in the order in which they were given."""
    sources = Source.objects.visible_to(actor).filter(collation_id=collation_id).order_by("pk")
    files = StoredFile.objects.visible_to(actor).in_bulk([source.file_id for source in sources])
    given = (files[source.file_id] for source in sources if source.file_id in files)
    return tuple(SourceFile(file.name, file.digest, file.state, file.why) for file in given)


@dataclass(frozen=True, slots=True)
class OwnEdition:
    """The administrator's."""

    id: UUID | None = None  # None: nothing is read yet
    rows_hash: str = ""
    responses: int = 0


def own_edition(collation_id: UUID, actor: Actor) -> OwnEdition:
    edition = (
        Edition.objects.visible_to(actor)
        .filter(collation_id=collation_id, audience=Audience.ADMINISTRATOR)
        .only("rows_hash", "responses")
        .first()
    )
    return OwnEdition(edition.pk, edition.rows_hash, edition.responses) if edition else OwnEdition()


def edition_for_its_audience(edition_id: UUID, actor: Actor) -> bool:
    """Whether it is no draft any more."""
    return Edition.objects.visible_to(actor).filter(pk=edition_id).exists()


def _label(levels: tuple[Level, ...], level_id: str) -> str | None:
    return next((level.label for level in levels if level.id == level_id), None)

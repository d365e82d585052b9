"""The editions of a change that an actor may see, with the files of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codemoot.change.models import Collation, Document, Edition
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor
from codemoot.records.models import StoredFile
from codemoot.records.queries.files import RELEASED

MOST = 200  # editions of one change, which are looked at together
WIDEST_FIRST = tuple(reversed(Audience))


@dataclass(frozen=True, slots=True)
class FileLine:
    format: str  # as the address says it: pdf; pdf-1 where it is in volumes
    name: str
    size: int
    digest: str
    file_id: UUID


@dataclass(frozen=True, slots=True)
class EditionLine:
    id: UUID
    collation_id: UUID
    number: int
    audience: Audience
    made_at: datetime
    superseded_at: datetime | None
    why: str  # it stands in place of an earlier one
    responses: int
    files: tuple[FileLine, ...] = ()


def editions_of(change_id: UUID, actor: Actor) -> tuple[EditionLine, ...]:
    """Return the newest collation's first, and of one collation the edition for everyone first."""
    editions = Edition.objects.visible_to(actor).filter(collation__modification=change_id)
    found = list(
        editions.select_related("collation")
        .defer("facts", "stances", "silent")
        .order_by("-collation__number")[:MOST]
    )
    files = files_of([edition.pk for edition in found], actor)
    lines = (_line(edition, files.get(edition.pk, ())) for edition in found)
    return tuple(sorted(lines, key=lambda line: (-line.number, list(Audience).index(line.audience))))


def newest(editions: Iterable[EditionLine]) -> EditionLine | None:
    """Return the newest edition, and of one collation that for whoever may see most."""
    order = {audience: place for place, audience in enumerate(WIDEST_FIRST)}
    return min(editions, key=lambda line: (-line.number, order[line.audience]), default=None)


def collated_ids(change_id: UUID, editions: Iterable[EditionLine], actor: Actor) -> set[UUID]:
    """Return the ids of the change's collations and editions that this actor may know of."""
    collations = Collation.objects.visible_to(actor).filter(modification=change_id)
    known = {id_ for edition in editions for id_ in (edition.id, edition.collation_id)}
    return known | set(collations.order_by("-number").values_list("pk", flat=True)[:MOST])


def files_of(editions: list[UUID], actor: Actor) -> Mapping[UUID, tuple[FileLine, ...]]:
    """Return the files of these editions that may be downloaded, in their order."""
    documents = Document.objects.visible_to(actor).filter(
        edition__in=editions, file__in=StoredFile.objects.visible_to(actor), file__state__in=RELEASED
    )
    held: dict[UUID, list[StoredFile]] = defaultdict(list)
    for document in documents.select_related("file").order_by("edition", "order"):
        held[document.edition_id].append(document.file)
    return {edition: tuple(_files(files)) for edition, files in held.items()}


def _files(files: list[StoredFile]) -> Iterable[FileLine]:
    kinds = [file.name.rpartition(".")[2].lower() for file in files]
    for place, (kind, file) in enumerate(zip(kinds, files, strict=True)):
        volume = kinds[: place + 1].count(kind)
        format_ = f"{kind}-{volume}" if kinds.count(kind) > 1 else kind
        yield FileLine(format_, file.name, file.size, file.digest, file.pk)


def _line(edition: Edition, files: tuple[FileLine, ...]) -> EditionLine:
    return EditionLine(
        id=edition.pk,
        collation_id=edition.collation_id,
        number=edition.collation.number,
        audience=Audience(edition.audience),
        made_at=edition.made_at,
        superseded_at=edition.superseded_at,
        why=edition.why,
        responses=edition.responses,
        files=files,
    )

"""What the record says of changes, collations and editions: what was published is what is shown."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from django.db.models import Exists, OuterRef

from codemoot.change.models import Collation, Document, Edition, Modification
from codemoot.change.tables_hash import tables_hash
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import SYSTEM
from codemoot.records.comparisons import holds_its_bytes
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event, StoredFile
from codemoot.records.models.stored_file import FileState
from codemoot.records.substance import compares, differing, impossible, last

PUBLISHED = Edition.objects.visible_to(SYSTEM).exclude(audience=Audience.ADMINISTRATOR)


@compares(rows=Modification.objects.visible_to(SYSTEM), told_by=EventKind.MODIFICATION_RAISED)
def modification(row: Modification, events: Sequence[Event]) -> Iterator[str]:
    raised = _first(events, EventKind.MODIFICATION_RAISED)
    moves = [event.data for event in events if event.kind == EventKind.MODIFICATION_MOVED]
    same = {name: raised.data[name] for name in ("reference", "title", "summary", "path", "classification")}
    yield from differing(
        row,
        code_id=raised.code_id,
        audience=raised.audience,
        proposer_id=raised.on_behalf_of,
        raised_on=raised.data["raised_on"],
        state=moves[-1]["target"] if moves else raised.data["state"],
        closes_on=next((move["closes_on"] for move in reversed(moves) if move["closes_on"]), None),
        decided_on=moves[-1]["decided_on"] if moves else None,
        **same,
    )
    yield from differing(row.edition, label=raised.data["rules"])


@compares(rows=Collation.objects.visible_to(SYSTEM), told_by=EventKind.COLLATION_STARTED)
def collation(row: Collation, events: Sequence[Event]) -> Iterator[str]:
    started, read = _first(events, EventKind.COLLATION_STARTED), last(events, EventKind.COLLATION_READ)
    yield from differing(
        row,
        code_id=started.code_id,
        modification_id=started.data["modification"],
        number=started.data["number"],
    )
    if read is None:
        return
    yield from differing(row, responses=read.data["responses"])
    if (row.gathered.digest if row.gathered else None) != read.data["readings"]:
        yield "readings"
    own = Edition.objects.filter(pk=read.data["edition"], collation=row, audience=Audience.ADMINISTRATOR)
    yield from _of_edition(own.first(), read)


@compares(rows=PUBLISHED, told_by=EventKind.EDITION_PUBLISHED)
def edition(row: Edition, events: Sequence[Event]) -> Iterator[str]:
    published = _first(events, EventKind.EDITION_PUBLISHED)
    superseded = last(events, EventKind.COLLATION_SUPERSEDED)
    yield from differing(
        row,
        code_id=published.code_id,
        audience=published.audience,
        made_at=published.at,
        why=published.data["why"],
        superseded_at=superseded.at if superseded else None,
    )
    said = (published.data["modification"], published.data["number"])
    if (str(row.collation.modification_id), row.collation.number) != said:
        yield "collation"
    yield from _of_edition(row, published)
    yield from _documents(row, published)


impossible(
    StoredFile.objects.visible_to(SYSTEM)
    .filter(
        ~Exists(Document.objects.filter(file=OuterRef("pk"), edition__in=PUBLISHED)), state=FileState.OURS
    )
    .exclude(audience=Audience.ADMINISTRATOR),
    "It is open to others than the administrator, and was published with no edition.",
)


def _of_edition(row: Edition | None, told: Event) -> Iterator[str]:
    if row is None:
        yield "edition"
        return
    yield from differing(
        row,
        responses=told.data["responses"],
        rows_hash=told.data["rows_hash"],
        tables_hash=told.data["tables_hash"],
    )
    if tables_hash(row.pk) != told.data["tables_hash"]:
        yield "facts, questions or rows"


def _documents(row: Edition, told: Event) -> Iterator[str]:
    """Documents are named by their number and the file's id."""
    held = Document.objects.filter(edition=row).select_related("file").order_by("order")
    for number, (document, said) in enumerate(zip_longest(held, told.data["documents"]), 1):
        if document is None or said is None:
            yield f"document {number}"
            continue
        file = document.file
        columns = differing(
            file,
            code_id=row.code_id,
            name=said["name"],
            digest=said["sha256"],
            size=said["size"],
            audience=told.audience,
            state=FileState.OURS,
            party_id=None,
        )
        yield from (f"{column} of document {number} (file {file.pk})" for column in columns)
        if not holds_its_bytes(said["sha256"]):
            yield f"bytes of document {number} (file {file.pk})"


def _first(events: Sequence[Event], kind: EventKind) -> Event:
    return next(event for event in events if event.kind == kind)

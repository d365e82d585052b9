"""What the record says of files that were given: whose they are, what is in them, that they were checked."""

from collections.abc import Iterator, Sequence

from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import SYSTEM
from codemoot.gateways.files import AlteredError, verified
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event, StoredFile
from codemoot.records.models.stored_file import FileState
from codemoot.records.substance import compares, differing, last


@compares(
    rows=StoredFile.objects.visible_to(SYSTEM).exclude(state=FileState.OURS), told_by=EventKind.FILE_ADDED
)
def given_file(row: StoredFile, events: Sequence[Event]) -> Iterator[str]:
    added = next(event for event in events if event.kind == EventKind.FILE_ADDED)
    checked = last(events, EventKind.FILE_CHECKED)
    yield from differing(
        row,
        code_id=added.code_id,
        digest=added.data["digest"],
        size=added.data["size"],
        party_id=added.on_behalf_of,
        audience=Audience.ADMINISTRATOR,
        state=checked.data["state"] if checked else FileState.QUARANTINED,
    )
    if not holds_its_bytes(added.data["digest"]):
        yield "bytes"


def holds_its_bytes(digest: str) -> bool:
    """Whether the bytes that are kept under the digest are there, and are those."""
    try:
        with verified(digest):
            return True
    except AlteredError:
        return False

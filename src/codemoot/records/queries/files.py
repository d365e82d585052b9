"""A file that a person may download now: it is for them, and it was checked."""

from dataclasses import dataclass
from uuid import UUID

from codemoot.domain.people import Actor
from codemoot.records.models.stored_file import FileState, StoredFile

RELEASED = (FileState.CLEAN, FileState.UNSCANNED, FileState.OURS)


@dataclass(frozen=True, slots=True)
class Downloadable:
    name: str
    media_type: str
    digest: str  # SHA-256, hexadecimal
    size: int


def downloadable(file_id: UUID, actor: Actor) -> Downloadable | None:
    """None: there is no such file, it is not for them, or it is in quarantine or was refused."""
    stored = StoredFile.objects.visible_to(actor).filter(pk=file_id, state__in=RELEASED).first()
    if stored is None:
        return None
    return Downloadable(stored.name, stored.media_type, stored.digest, stored.size)


def in_quarantine(actor: Actor) -> int:
    return StoredFile.objects.visible_to(actor).filter(state=FileState.QUARANTINED).count()

"""Add a file that somebody gave to a code: nobody can download it until the worker has checked it.

Its bytes are kept first, by `gateways.files.keep(upload.chunks(), most=LARGEST)`, so that no transaction
waits for them.
"""

from uuid import UUID

from django.db.models import Sum

from codemoot.domain.access import Capability
from codemoot.domain.file_names import tidy_file_name
from codemoot.domain.people import SYSTEM
from codemoot.gateways.files import Kept
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Code
from codemoot.records.files import LARGEST, MEDIA_TYPES, NotTakenError, expected_of
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models.stored_file import FileState, StoredFile
from codemoot.records.outbox import leave

MOST_WAITING = 500  # files of a code that are not checked yet
MOST_BYTES = 50 * 2**30  # of everything that one Party, or the code's own desk, has given


@usecase(Code, requires=Capability.FILE_ADD)
def add_file(code: Code, act: Act, *, kept: Kept, name: str, party_id: UUID | None = None) -> UUID:
    """Return the file's id; its state is quarantined. Raise NotTakenError."""
    tidy = tidy_file_name(name)
    media_type = MEDIA_TYPES[expected_of(tidy)]
    _refuse_size(kept, tidy)
    _refuse_too_many(code.code_id, party_id, kept)
    stored = StoredFile.objects.create(
        code_id=code.code_id,
        digest=kept.digest,
        size=kept.size,
        name=tidy,
        media_type=media_type,
        party_id=party_id,
    )
    leave("records.check-file", {"file": str(stored.pk)}, act, code_id=code.code_id)
    record(EventKind.FILE_ADDED, stored, act, on_behalf_of=party_id, digest=stored.digest, size=stored.size)
    return stored.pk


def _refuse_size(kept: Kept, name: str) -> None:
    if not kept.size:
        raise NotTakenError(f"“{name}” is empty: choose the file that has the responses in it.", "file")
    if kept.size > LARGEST:
        raise NotTakenError(f"“{name}” is larger than {LARGEST // 2**20} MB: send it in parts.", "file")


def _refuse_too_many(code_id: str, party_id: UUID | None, kept: Kept) -> None:
    files = StoredFile.objects.visible_to(SYSTEM).filter(code_id=code_id, party_id=party_id)
    if files.filter(state=FileState.QUARANTINED).count() >= MOST_WAITING:
        raise NotTakenError(
            f"{MOST_WAITING} files wait to be checked already: wait until that is done.", "file"
        )
    held = files.exclude(state=FileState.OURS).aggregate(bytes=Sum("size"))["bytes"] or 0
    if held + kept.size > MOST_BYTES:
        raise NotTakenError("There is no room left for more files: ask whoever runs this site.", "file")

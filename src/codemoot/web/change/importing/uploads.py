"""Take files that were uploaded: each is kept, added to the code's files, then to the collation's sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from codemoot.change.usecases.collation.add_source import add_source
from codemoot.domain.file_names import tidy_file_name
from codemoot.domain.refusals import RefusedError
from codemoot.gateways.files import TooLargeError, keep
from codemoot.parties.usecases.file.add_file import add_file
from codemoot.records.files import LARGEST, expected_of
from codemoot.web.change.importing.forms import Upload
from codemoot.web.http import ActorRequest, act_of


@dataclass(frozen=True, slots=True)
class Taken:
    added: int
    refusals: tuple[RefusedError, ...]  # one for each file that was not


def take(request: ActorRequest, code: UUID, collation: UUID, files: Iterable[Upload]) -> Taken:
    """Add every file that can be; one that cannot stops no other."""
    added = 0
    refusals: list[RefusedError] = []
    for upload in files:
        try:
            _take_one(request, code, collation, upload)
            added += 1
        except RefusedError as error:
            refusals.append(error)
    return Taken(added, tuple(refusals))


def _take_one(request: ActorRequest, code: UUID, collation: UUID, upload: Upload) -> None:
    name = tidy_file_name(upload.name or "")
    expected_of(name)  # before its bytes are kept
    try:
        kept = keep(upload.chunks(), most=LARGEST)
    except TooLargeError:
        limit = LARGEST // 2**20
        raise RefusedError(f"“{name}” is larger than {limit} MB: send it in parts.", "sources") from None
    file_id = add_file(code, act_of(request), kept=kept, name=name)
    add_source(collation, act_of(request), file_id=file_id)

"""Add a file, which was added to the code's files before, to the sources of a collation."""

from typing import Final
from uuid import UUID

from codemoot.change.models import Collation, Source
from codemoot.change.pending import refuse_once_read, refuse_while_busy
from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import StoredFile

MOST_SOURCES: Final = 500  # a folder of responses, or an archive of any number of them


class SourceRepeatedError(RefusedError):
    """The same bytes are among the sources already."""


class TooManySourcesError(RefusedError):
    """A collation takes no more files."""


@usecase(Collation, requires=Capability.COLLATION_IMPORT)
def add_source(collation: Collation, act: Act, *, file_id: UUID) -> UUID:
    refuse_while_busy(collation)
    refuse_once_read(collation, "Start another collation to add this one.")
    file = _file(collation, file_id)
    held = Source.objects.filter(collation=collation)
    if held.count() >= MOST_SOURCES:
        raise TooManySourcesError(
            f"A collation takes {MOST_SOURCES} files. Put more of them in one zip archive."
        )
    same = held.filter(file__digest=file.digest).select_related("file").first()
    if same:
        raise SourceRepeatedError(
            f"“{file.name}” is the same file as “{same.file.name}”: it is there already."
        )
    source = Source.objects.create(code_id=collation.code_id, collation=collation, file=file)
    collation.amend()
    record(EventKind.SOURCE_ADDED, collation, act, file=str(file.pk), digest=file.digest)
    return source.pk


def _file(collation: Collation, file_id: UUID) -> StoredFile:
    """Return the code's own file; one that was published, or is a Party's, is no source."""
    file = StoredFile.objects.filter(
        pk=file_id, code_id=collation.code_id, audience=Audience.ADMINISTRATOR, party_id=None
    ).first()
    if file is None:
        raise NotFoundError(file_id)
    return file

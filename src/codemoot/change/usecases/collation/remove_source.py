"""Take a source out of a collation before it is read; the file itself stays among the code's files."""

from uuid import UUID

from codemoot.change.models import Collation, Source
from codemoot.change.pending import refuse_once_read, refuse_while_busy
from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


@usecase(Collation, requires=Capability.COLLATION_IMPORT)
def remove_source(collation: Collation, act: Act, *, source_id: UUID) -> None:
    refuse_while_busy(collation)
    refuse_once_read(collation, "Start another collation without this one.")
    source = Source.objects.filter(pk=source_id, collation=collation).select_related("file").first()
    if source is None:
        raise NotFoundError(source_id)
    file = source.file
    source.delete()
    collation.amend()
    record(EventKind.SOURCE_REMOVED, collation, act, file=str(file.pk), digest=file.digest)

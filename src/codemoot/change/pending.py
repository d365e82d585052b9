"""When a collation must be let alone: while the worker has some to do; its sources, once they are read."""

from codemoot.change.models import Collation
from codemoot.change.models.collation import CollationState
from codemoot.domain.refusals import RefusedError
from codemoot.records.models import OutboxItem

OPEN_TO_SOURCES = {CollationState.GATHERING, CollationState.FAILED}


class BusyError(RefusedError):
    """The worker is still reading, matching or publishing this collation."""


class SourcesClosedError(RefusedError):
    """The sources were read; what comes later belongs in another collation."""


def refuse_while_busy(collation: Collation) -> None:
    waiting = OutboxItem.objects.filter(done_at__isnull=True, held_why="")
    if collation.job and waiting.filter(pk=collation.job).exists():
        raise BusyError("Something is still being done with this collation. Wait until it is finished.")


def refuse_once_read(collation: Collation, instead: str) -> None:
    """`instead` says what to do."""
    if collation.state not in OPEN_TO_SOURCES:
        raise SourcesClosedError(f"Its sources are read already. {instead}")

"""One piece of work at a time on a collation: nothing is asked while the worker still has some to do."""

from codemoot.change.models import Collation
from codemoot.domain.refusals import RefusedError
from codemoot.records.models import OutboxItem


class BusyError(RefusedError):
    """The worker is still reading, matching or publishing this collation."""


def refuse_while_busy(collation: Collation) -> None:
    waiting = OutboxItem.objects.filter(done_at__isnull=True, held_why="")
    if collation.job and waiting.filter(pk=collation.job).exists():
        raise BusyError("Something is still being done with this collation. Wait until it is finished.")

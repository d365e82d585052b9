"""Drop work that is held: it is never done. Why it was held stays with it."""

from codemoot.domain.access import Capability
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import OutboxItem
from codemoot.records.models.outbox import NEEDED


class CannotBeDroppedError(RefusedError):
    """It is not held, or something else waits for it."""


@usecase(OutboxItem, requires=Capability.OUTBOX_RELEASE)
def drop_held(item: OutboxItem, act: Act) -> None:
    if not item.is_held:
        raise CannotBeDroppedError("This is not held any more: it was let go or dropped already.")
    if item.kind == NEEDED:
        raise CannotBeDroppedError("A file stays in quarantine until it is checked: let the check go on.")
    item.amend(done_at=act.at)
    record(EventKind.OUTBOX_DROPPED, item, act, work=item.kind)

"""Let work that is held go on: the worker takes it next, and has all its attempts again."""

from codemoot.domain.access import Capability
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import OutboxItem


class NotHeldError(RefusedError):
    """It is not held, or no longer."""


@usecase(OutboxItem, requires=Capability.OUTBOX_RELEASE)
def release_held(item: OutboxItem, act: Act) -> None:
    if not item.is_held:
        raise NotHeldError("This is not held any more: it was let go or dropped already.")
    item.amend(held_why="", attempts=0)
    record(EventKind.OUTBOX_RELEASED, item, act, work=item.kind)

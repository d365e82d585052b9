"""Read an event that is not one's own, with all that it says: that is on record too."""

from uuid import UUID

from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Log


@usecase(Log, requires=Capability.RECORD_EXPORT)
def read_record(log: Log, act: Act, *, event_id: UUID) -> None:
    record(EventKind.RECORD_READ, log, act, event=str(event_id))

"""Take a code's log out, up to a head: whoever does that is on record before the first line leaves."""

from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Log


@usecase(Log, requires=Capability.RECORD_EXPORT)
def export_record(log: Log, act: Act, *, size: int) -> None:
    record(EventKind.RECORD_EXPORTED, log, act, size=size)

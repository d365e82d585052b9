"""Have the sources read: the worker does it, and whoever waits sees how far it is."""

from codemoot.change.models import Collation, Source
from codemoot.change.models.collation import CollationState
from codemoot.change.pending import refuse_while_busy
from codemoot.domain.access import Capability
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave

READABLE = {CollationState.GATHERING, CollationState.READING, CollationState.FAILED}


class NoSourcesError(RefusedError):
    """Nothing was added to be read."""


class AlreadyReadError(RefusedError):
    """The sources are read, and each only once."""


@usecase(Collation, requires=Capability.COLLATION_IMPORT)
def read_sources(collation: Collation, act: Act) -> None:
    refuse_while_busy(collation)
    if collation.state not in READABLE:
        raise AlreadyReadError("Its sources are read already.")
    sources = Source.objects.filter(collation=collation).count()
    if not sources:
        raise NoSourcesError("Add the files of responses first.", "sources")
    payload = {"collation": str(collation.pk), "edition": str(new_id())}
    job = leave("change.read-sources", payload, act, code_id=collation.code_id)
    collation.amend(state=CollationState.READING, job=job)
    record(EventKind.COLLATION_READING, collation, act, sources=sources)

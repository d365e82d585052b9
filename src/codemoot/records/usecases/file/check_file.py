"""Let a file out of quarantine, or refuse it, as the check of its bytes found."""

from codemoot.domain.access import Capability
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.inspection import Verdict
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models.stored_file import FileState, StoredFile


class AlreadyCheckedError(RefusedError):
    """The file is out of quarantine already."""


@usecase(StoredFile, requires=Capability.FILE_CHECK)
def check_file(stored: StoredFile, act: Act, *, verdict: Verdict) -> None:
    """Write what the check found. Raise AlreadyCheckedError: a verdict is never overwritten."""
    if stored.state != FileState.QUARANTINED:
        raise AlreadyCheckedError("This file has been checked already.")
    stored.amend(
        state=verdict.state,
        media_type=verdict.media_type or stored.media_type,
        why=verdict.why[:200],
        checked_at=act.at,
    )
    record(EventKind.FILE_CHECKED, stored, act, state=verdict.state, digest=stored.digest)

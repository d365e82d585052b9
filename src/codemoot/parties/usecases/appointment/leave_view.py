"""Stop looking through somebody's eyes before the quarter of an hour is over."""

from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.parties.models import Look
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


@usecase(Look, requires=Capability.APPOINTMENT_VIEW_AS)
def leave_view(look: Look, act: Act) -> None:
    """Another administrator's look is not found. One that is over stays as it was."""
    if look.seen_by_id != act.actor.account_id:
        raise NotFoundError(look.pk)
    if look.ended_at is None:
        look.amend(ended_at=min(act.at, look.until))
    record(EventKind.APPOINTMENT_VIEW_LEFT, look, act, appointment=str(look.appointment_id))

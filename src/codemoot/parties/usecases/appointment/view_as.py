"""See what the holder of an appointment sees: for a reason, for a quarter of an hour, and on record."""

from datetime import timedelta
from uuid import UUID

from codemoot.domain.access import Capability
from codemoot.domain.people import Role
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.holding import check_in_force
from codemoot.parties.models import Appointment, Look
from codemoot.records.kinds import EventKind
from codemoot.records.log import record

LONGEST = timedelta(minutes=15)
LONGEST_REASON = 300


class NoReasonError(RefusedError):
    """The person is told why somebody looked through their eyes."""


class NotTheirEyesError(RefusedError):
    """There is nothing to be seen through these eyes that is not seen without them."""


@usecase(Appointment, requires=Capability.APPOINTMENT_VIEW_AS)
def view_as(appointment: Appointment, act: Act, *, reason: str) -> UUID:
    """Return the look's id. What a committee keeps to itself, and what was withheld, stays unseen."""
    _check_reason(reason)
    if appointment.account_id == act.actor.account_id or appointment.role == Role.CODE_ADMINISTRATOR:
        raise NotTheirEyesError("You see already what an administrator sees. Choose somebody else.")
    if act.actor.account_id is None:
        raise NotTheirEyesError("Sign in first: the person is told who looked.")
    check_in_force(appointment, act.at)
    look = Look.objects.create(
        code_id=appointment.code_id,
        appointment=appointment,
        seen_by_id=act.actor.account_id,
        reason=reason.strip(),
        began_at=act.at,
        until=act.at + LONGEST,
    )
    record(
        EventKind.APPOINTMENT_VIEWED, appointment, act, look=str(look.pk), account=str(appointment.account_id)
    )
    return look.pk


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise NoReasonError("Say why you look: the person can read it.", "reason")
    if len(reason.strip()) > LONGEST_REASON:
        raise NoReasonError(f"Say it in at most {LONGEST_REASON} characters.", "reason")

"""Take one of one's own appointments: from here on the person acts under it, and under no other."""

from codemoot.domain.access import Capability
from codemoot.domain.people import NEEDS_SECOND_FACTOR
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.holding import check_in_force
from codemoot.parties.models import Appointment
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


class SecondFactorNeededError(RefusedError):
    """A password alone is not enough for this appointment."""


@usecase(Appointment, requires=Capability.APPOINTMENT_TAKE)
def take_appointment(appointment: Appointment, act: Act, *, confirmed: bool) -> None:
    """`confirmed`: a second factor was shown, for a committee's seat just now. The web holds it."""
    check_in_force(appointment, act.at)
    if appointment.role in NEEDS_SECOND_FACTOR and not confirmed:
        raise SecondFactorNeededError(
            "This appointment needs a second factor. Confirm with your authenticator app or passkey first."
        )
    record(EventKind.APPOINTMENT_TAKEN, appointment, act, role=appointment.role)

"""Whether an appointment is in force: on the day it is in its code's own zone."""

from datetime import datetime

from django.utils.timezone import localdate

from codemoot.domain.refusals import RefusedError
from codemoot.domain.tenure import holds
from codemoot.parties.models import Appointment, Code
from codemoot.parties.queries.rules import zone_of


class NotInForceError(RefusedError):
    """It has not begun, or it is over."""


def check_in_force(appointment: Appointment, at: datetime) -> None:
    code = Code.objects.get(code_id=appointment.code_id)
    if not holds(appointment, localdate(at, zone_of(code))):
        raise NotInForceError("This appointment is not in force today. Choose another one.")

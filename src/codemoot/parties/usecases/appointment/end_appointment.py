"""End an appointment from a day on."""

from datetime import date

from django.utils.timezone import localdate

from codemoot.domain.access import Capability
from codemoot.domain.appointments import check_ending
from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Appointment, Code
from codemoot.parties.queries.rules import zone_of
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


@usecase(Appointment, requires=Capability.APPOINTMENT_END)
def end_appointment(appointment: Appointment, act: Act, *, ends_on: date) -> None:
    """`ends_on` is the first day on which it no longer holds. A code keeps one administrator at least."""
    code = Code.objects.select_for_update().get(code_id=appointment.code_id)  # two must not end the last two
    others = None
    if appointment.role == Role.CODE_ADMINISTRATOR:
        others = Appointment.objects.filter(
            code_id=code.code_id, role=Role.CODE_ADMINISTRATOR, account__is_active=True
        ).exclude(account_id=appointment.account_id)
    check_ending(ends_on, appointment, others, localdate(act.at, zone_of(code)))
    appointment.amend(ends_on=ends_on)
    record(EventKind.APPOINTMENT_ENDED, appointment, act, ends_on=ends_on.isoformat())

"""Appoint a person in a code: what inviting somebody and appointing them anew have in common."""

from uuid import UUID

from django.utils.timezone import localdate

from codemoot.domain.appointments import Seat, check_seat
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account, Appointment, Code, Party
from codemoot.parties.queries.rules import zone_of
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


def appoint(code: Code, account: Account, seat: Seat, act: Act) -> UUID:
    """Return the appointment. Raise what `check_seat` refuses; a Party of another code is not found."""
    if seat.party is not None and not Party.objects.filter(code_id=code.code_id, pk=seat.party).exists():
        raise NotFoundError(seat.party)
    same = account.appointments.filter(code_id=code.code_id, role=seat.role)
    held = [each for each in same if each.party_id == seat.party]
    check_seat(seat, held, localdate(act.at, zone_of(code)), is_own=account.pk == act.actor.account_id)
    made = Appointment.objects.create(
        code_id=code.code_id,
        account=account,
        role=seat.role,
        party_id=seat.party,
        starts_on=seat.starts_on,
        ends_on=seat.ends_on,
    )
    record(
        EventKind.APPOINTMENT_MADE,
        made,
        act,
        account=str(account.pk),
        role=seat.role,
        party=str(seat.party) if seat.party else "",
        starts_on=seat.starts_on.isoformat(),
        ends_on=seat.ends_on.isoformat() if seat.ends_on else "",
    )
    return made.pk

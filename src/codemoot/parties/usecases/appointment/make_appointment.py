"""Appoint somebody who is known in the code to something else, or again."""

from uuid import UUID

from codemoot.domain.access import Capability
from codemoot.domain.appointments import Seat
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.parties.appointing import appoint
from codemoot.parties.models import Account, Code


@usecase(Code, requires=Capability.APPOINTMENT_MAKE)
def make_appointment(code: Code, act: Act, *, account: UUID, seat: Seat) -> UUID:
    """Return the appointment's id. Who was never appointed in this code is not found: they are invited."""
    known = Account.objects.filter(pk=account, appointments__code_id=code.code_id).first()
    if known is None:
        raise NotFoundError(account)
    return appoint(code, known, seat, act)

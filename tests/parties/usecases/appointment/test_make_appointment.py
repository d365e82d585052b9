"""Who is known in a code is appointed to something else by an administrator, and never otherwise."""

from datetime import date
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.domain.appointments import Seat
from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account, Appointment
from codemoot.parties.usecases.appointment.make_appointment import make_appointment
from codemoot.records.models import Event
from rows import NOON, a_code, an_account, an_appointment

pytestmark = pytest.mark.django_db
SEAT = Seat(Role.SSC_MEMBER, date(2019, 1, 2), ends_on=date(2020, 1, 1))


def make(account: Account, role: Role = Role.CODE_ADMINISTRATOR) -> UUID:
    act = Act(actor(role), NOON)
    return make_appointment(a_code().pk, act, account=account.pk, seat=SEAT)


def test_it_holds_from_its_first_day_to_the_day_before_its_end() -> None:
    known = an_appointment(Role.BOARD_MEMBER).account

    made = Appointment.objects.get(pk=make(known))

    assert (made.account, made.role, made.starts_on, made.ends_on) == (
        known,
        "SSC member",
        SEAT.starts_on,
        SEAT.ends_on,
    )
    event = Event.objects.get()
    assert (event.kind, event.data["account"], event.data["role"]) == (
        "appointment.made",
        str(known.pk),
        "SSC member",
    )


def test_t04_who_was_never_appointed_in_the_code_is_not_found() -> None:
    stranger = an_account()
    elsewhere = an_appointment(code_id="other").account

    for account in (stranger, elsewhere):
        with pytest.raises(NotFoundError):
            make(account)


@pytest.mark.parametrize("role", [Role.PARTY_REPRESENTATIVE, Role.SSC_MEMBER, Role.AUTHORITY])
def test_t08_only_the_administrator_and_the_operator_appoint(role: Role) -> None:
    known = an_appointment(Role.BOARD_MEMBER).account

    with pytest.raises(PermissionDenied):
        make(known, role)

    assert Appointment.objects.count() == 1

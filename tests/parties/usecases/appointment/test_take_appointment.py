"""A person takes one of their own appointments, and shows what it needs."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cast import NORTHMOOR
from codemoot.domain.people import APPOINTED, NEEDS_SECOND_FACTOR, Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.holding import NotInForceError
from codemoot.parties.models import Appointment
from codemoot.parties.usecases.appointment.take_appointment import SecondFactorNeededError, take_appointment
from codemoot.records.models import Event
from rows import NOON, a_code, a_party, an_account, an_appointment

pytestmark = pytest.mark.django_db


def appointed(role: Role) -> Appointment:
    a_code()
    return an_appointment(role, party=a_party(NORTHMOOR) if role is Role.PARTY_REPRESENTATIVE else None)


def own_act(held: Appointment) -> Act:
    return Act(Actor(account_id=held.account_id), NOON)


def test_taking_an_appointment_goes_on_record() -> None:
    held = appointed(Role.BOARD_MEMBER)

    take_appointment(held.pk, own_act(held), confirmed=True)

    event = Event.objects.get()
    assert (event.kind, event.object_id, event.account_id) == ("appointment.taken", held.pk, held.account_id)
    assert (event.code_id, event.data) == ("sec", {"role": "board member"})


@pytest.mark.parametrize("role", sorted(APPOINTED))
def test_t24_an_appointment_that_needs_a_second_factor_is_not_taken_without(role: Role) -> None:
    held = appointed(role)

    if role in NEEDS_SECOND_FACTOR:
        with pytest.raises(SecondFactorNeededError):
            take_appointment(held.pk, own_act(held), confirmed=False)
    else:
        take_appointment(held.pk, own_act(held), confirmed=False)

    assert Event.objects.filter(kind="appointment.taken").exists() == (role not in NEEDS_SECOND_FACTOR)


@pytest.mark.parametrize(("begins", "ends"), [(1, None), (-9, 0), (-9, -1)])
def test_an_appointment_that_is_not_in_force_is_not_taken(begins: int, ends: int | None) -> None:
    held = appointed(Role.PARTY_REPRESENTATIVE)
    today = NOON.date()
    ends_on = None if ends is None else today + timedelta(days=ends)
    held.amend(starts_on=today + timedelta(days=begins), ends_on=ends_on)

    with pytest.raises(NotInForceError):
        take_appointment(held.pk, own_act(held), confirmed=True)


def test_t02_somebody_elses_appointment_is_not_found() -> None:
    held = appointed(Role.PARTY_REPRESENTATIVE)

    with pytest.raises(NotFoundError):
        take_appointment(held.pk, Act(Actor(account_id=an_account().pk), NOON), confirmed=True)


def test_an_administrator_may_know_of_it_and_may_not_take_it() -> None:
    held, administrator = appointed(Role.PARTY_REPRESENTATIVE), appointed(Role.CODE_ADMINISTRATOR)
    actor = Actor(Role.CODE_ADMINISTRATOR, "sec", administrator.account_id, administrator.pk)

    with pytest.raises(PermissionDenied):
        take_appointment(held.pk, Act(actor, NOON), confirmed=True)

    assert Event.objects.get().kind == "access.refused"

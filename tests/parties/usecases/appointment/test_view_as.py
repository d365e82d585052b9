"""An administrator looks through somebody's eyes: for a reason, not for long, and they can read of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cast import NORTHMOOR
from codemoot.domain.people import Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.holding import NotInForceError
from codemoot.parties.models import Appointment, Look
from codemoot.parties.queries.actors import acting
from codemoot.parties.usecases.appointment.view_as import NoReasonError, NotTheirEyesError, view_as
from codemoot.records.models import Event
from rows import NOON, a_code, a_party, an_appointment

pytestmark = pytest.mark.django_db


def appointed(role: Role, code_id: str = "sec") -> Appointment:
    a_code(code_id)
    party = a_party(NORTHMOOR, code_id) if role is Role.PARTY_REPRESENTATIVE else None
    return an_appointment(role, party=party, code_id=code_id)


def act_of(held: Appointment) -> Act:
    return Act(acting(held), NOON)


def test_t21_a_look_is_reasoned_short_and_on_record() -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.PARTY_REPRESENTATIVE)

    look = Look.objects.get(pk=view_as(seen.pk, act_of(administrator), reason="  They asked for help. "))

    assert (look.appointment_id, look.seen_by_id) == (seen.pk, administrator.account_id)
    assert (look.reason, look.until - look.began_at) == ("They asked for help.", timedelta(minutes=15))
    event = Event.objects.get()
    assert (event.kind, event.object_id) == ("appointment.viewed", seen.pk)
    assert event.data == {"look": str(look.pk), "account": str(seen.account_id)}


@pytest.mark.parametrize("reason", ["", " \n\t", "x" * 301])
def test_t21_a_look_without_a_reason_that_can_be_read_is_refused(reason: str) -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.PARTY_REPRESENTATIVE)

    with pytest.raises(NoReasonError):
        view_as(seen.pk, act_of(administrator), reason=reason)

    assert not Look.objects.exists()


def test_nobody_looks_through_their_own_eyes_nor_through_another_administrators() -> None:
    administrator, other = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.CODE_ADMINISTRATOR)

    for seen in (administrator, other):
        with pytest.raises(NotTheirEyesError):
            view_as(seen.pk, act_of(administrator), reason="To see.")


def test_nobody_looks_through_eyes_that_are_not_in_force() -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.ASSESSOR)
    seen.amend(ends_on=NOON.date())

    with pytest.raises(NotInForceError):
        view_as(seen.pk, act_of(administrator), reason="To see.")


@pytest.mark.parametrize("role", [Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER, Role.SSC_SECRETARIAT])
def test_t02_nobody_but_an_administrator_of_the_code_looks(role: Role) -> None:
    seen = appointed(Role.ASSESSOR)

    for stranger in (appointed(role), appointed(Role.CODE_ADMINISTRATOR, "rec")):
        with pytest.raises(NotFoundError):
            view_as(seen.pk, act_of(stranger), reason="To see.")


def test_t21_who_looks_through_anothers_eyes_can_do_nothing_with_them() -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.ASSESSOR)
    through = Actor(Role.CODE_ADMINISTRATOR, "sec", administrator.account_id, seen_by=seen.account_id)

    with pytest.raises((PermissionDenied, NotFoundError)):
        view_as(seen.pk, Act(through, NOON), reason="To see.")

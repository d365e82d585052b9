"""Who never signed in gets the link again; who did asks for it themselves."""

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.domain.people import Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account, Appointment
from codemoot.parties.usecases.account.invite_again import SignedInAlreadyError, invite_again
from codemoot.records.models import Event, OutboxItem
from rows import NOON, a_code, an_account, an_appointment

pytestmark = pytest.mark.django_db


@pytest.fixture
def invited() -> Appointment:
    return an_appointment(Role.BOARD_MEMBER, account=an_account("Morag Bell"))


def again(appointment: Appointment, who: Actor, code: str = "sec") -> None:
    invite_again(a_code(code).pk, Act(who, NOON), account=appointment.account_id)


def test_the_letter_is_left_and_it_is_on_record(invited: Appointment) -> None:
    who = actor(Role.CODE_ADMINISTRATOR)

    again(invited, who)

    item, event = OutboxItem.objects.get(), Event.objects.get()
    assert (item.kind, item.payload) == (
        "parties.invitation",
        {
            "account": str(invited.account_id),
            "appointment": str(invited.pk),
            "by": str(who.account_id),
        },
    )
    assert (event.kind, event.object_id) == ("account.invited", invited.account_id)


def test_who_has_signed_in_is_not_sent_it_again(invited: Appointment) -> None:
    Account.objects.update(last_login=NOON)

    with pytest.raises(SignedInAlreadyError):
        again(invited, actor(Role.CODE_ADMINISTRATOR))

    assert not OutboxItem.objects.exists()


def test_t04_who_was_never_appointed_in_the_code_is_not_found(invited: Appointment) -> None:
    with pytest.raises(NotFoundError):
        again(invited, actor(Role.CODE_ADMINISTRATOR, code="rec"), "rec")
    with pytest.raises(NotFoundError):
        invite_again(a_code().pk, Act(actor(Role.CODE_ADMINISTRATOR), NOON), account=new_id())


@pytest.mark.parametrize("role", [Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER, Role.SSC_SECRETARIAT])
def test_t08_only_the_administrator_sends_it_again(invited: Appointment, role: Role) -> None:
    with pytest.raises(PermissionDenied):
        again(invited, actor(role))

    assert not OutboxItem.objects.exists()

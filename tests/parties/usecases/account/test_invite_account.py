"""People are invited by e-mail; whether there was a login before, the answer and the record do not tell."""

from datetime import date
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.domain.appointments import AppointedAlreadyError, NoSuchRoleError, NotOneselfError, Seat
from codemoot.domain.people import OPERATOR, Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account, Appointment, Party
from codemoot.parties.usecases.account.invite_account import BadEmailError, invite_account
from codemoot.records.models import Event, OutboxItem
from rows import NOON, a_code, a_party, an_account

pytestmark = pytest.mark.django_db
TODAY = date(2018, 12, 10)
BOARD = Seat(Role.BOARD_MEMBER, TODAY)
ASHA = "asha.patel@example.org"
ASKING = actor(Role.CODE_ADMINISTRATOR)


def invite(email: str = ASHA, seat: Seat = BOARD, who: Actor | None = None, name: str = "Asha Patel") -> UUID:
    act = Act(who or ASKING, NOON)
    return invite_account(a_code().pk, act, email=email, name=name, seat=seat)


def test_somebody_new_gets_a_login_an_appointment_and_a_mail() -> None:
    appointment = Appointment.objects.get(pk=invite())

    account = Account.objects.get()
    assert (account.email, account.name, account.demo) == (ASHA, "Asha Patel", False)
    assert not account.has_usable_password()
    assert (appointment.account, appointment.role, appointment.starts_on) == (account, "board member", TODAY)
    item = OutboxItem.objects.get()
    assert (item.kind, item.code_id, item.payload) == (
        "parties.invitation",
        "sec",
        {"account": str(account.pk), "appointment": str(appointment.pk), "by": str(ASKING.account_id)},
    )
    assert set(Event.objects.values_list("kind", flat=True)) == {"account.invited", "appointment.made"}


@pytest.mark.parametrize("email", [ASHA, ASHA.upper(), f" {ASHA} "])
def test_t09_somebody_known_is_appointed_and_stays_who_they_are(email: str) -> None:
    known = an_account("Asha Patel", ASHA)
    known.set_password("kept as it is, and long enough")
    known.save()
    before = Account.objects.values().get()

    appointment = Appointment.objects.get(pk=invite(email, name="Somebody Else"))

    assert appointment.account_id == known.pk
    assert Account.objects.values().get() == before


def test_t27_an_invitation_looks_the_same_whether_or_not_there_is_a_login() -> None:
    an_account("Asha Patel", ASHA)
    for email in (ASHA, "new@example.org"):
        invite(email)

    kinds = list(Event.objects.order_by("id").values_list("kind", flat=True))
    assert kinds[:2] == kinds[2:]
    assert len(set(OutboxItem.objects.values_list("kind", flat=True))) == 1


def test_t09_a_letter_that_turns_into_another_makes_no_address() -> None:
    an_account("Asha Patel", "kim@example.org")

    with pytest.raises(BadEmailError):
        invite("\u212aim@example.org")  # KELVIN SIGN, whose lower case is k

    assert not Appointment.objects.exists()


@pytest.mark.parametrize(
    "email",
    ["", "asha", "asha@", "@example.org", "a@b\r\nBcc: c@d.org", "a b@c.org", "x" * 300 + "@example.org"],
)
def test_what_is_no_address_is_refused(email: str) -> None:
    with pytest.raises(BadEmailError):
        invite(email)

    assert not Account.objects.exists()


def test_nobody_is_appointed_to_the_same_twice_and_the_mail_is_not_left() -> None:
    invite()

    with pytest.raises(AppointedAlreadyError):
        invite()

    assert OutboxItem.objects.count() == 1


def test_t08_nobody_appoints_themselves_by_inviting_their_own_address() -> None:
    me = an_account("Asha Patel", ASHA)
    who = Actor(Role.CODE_ADMINISTRATOR, "sec", account_id=me.pk)

    with pytest.raises(NotOneselfError):
        invite(who=who)


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.SYSTEM, Role.PUBLIC])
def test_t08_no_invitation_gives_the_installation_away(role: Role) -> None:
    with pytest.raises(NoSuchRoleError):
        invite(seat=Seat(role, TODAY))

    assert not Account.objects.exists()


@pytest.mark.parametrize("role", [Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER, Role.SSC_SECRETARIAT])
def test_t08_only_the_administrator_and_the_operator_invite(role: Role) -> None:
    with pytest.raises(PermissionDenied):
        invite(who=actor(role))

    assert not Account.objects.exists()


def test_t04_a_representative_of_another_codes_party_is_refused() -> None:
    foreign = Party.objects.create(code_id="other", name="Northmoor Energy")

    for party in (foreign.pk, UUID(int=5)):
        with pytest.raises(NotFoundError):
            invite(seat=Seat(Role.PARTY_REPRESENTATIVE, TODAY, party))

    assert not Appointment.objects.exists()


def test_the_operator_invites_the_first_administrator() -> None:
    appointment = Appointment.objects.get(pk=invite(seat=Seat(Role.CODE_ADMINISTRATOR, TODAY), who=OPERATOR))

    assert appointment.role == "code administrator"


def test_a_representative_speaks_for_the_party() -> None:
    party = a_party()

    appointment = Appointment.objects.get(pk=invite(seat=Seat(Role.PARTY_REPRESENTATIVE, TODAY, party.pk)))

    assert appointment.party == party

"""Taking an appointment: by itself at sign-in, or by switching; with a second factor where one is needed."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from cast import NORTHMOOR
from codemoot.domain.people import Role
from codemoot.parties.models import Account, Appointment
from codemoot.parties.queries.actors import ACTING_AS
from codemoot.records.models import Event
from rows import a_code, a_party, an_account, an_appointment
from signing_in import PASSWORD, a_login, code_now, give_code, sign_in, signed_in_strongly, with_app

pytestmark = pytest.mark.django_db


def appointed(account: Account, role: Role) -> Appointment:
    a_code()
    party = a_party(NORTHMOOR) if role is Role.PARTY_REPRESENTATIVE else None
    return an_appointment(role, party=party, account=account)


def acting_as(client: Client) -> UUID | None:
    """Return the appointment that the next page is shown under."""
    actor = client.get(reverse("web:act_as")).context["actor"]
    found: UUID | None = actor.appointment_id
    return found


def take(client: Client, held: Appointment, **more: str) -> str:
    answer = client.post(reverse("web:act_as"), {"appointment": held.pk, **more})
    return answer.headers.get("Location", str(answer.status_code))


def test_the_only_appointment_of_a_representative_is_taken_at_sign_in() -> None:
    held = appointed(a_login(), Role.PARTY_REPRESENTATIVE)
    client = Client()

    sign_in(client)

    assert acting_as(client) == held.pk
    assert Event.objects.filter(kind="appointment.taken").count() == 1


def test_t24_an_administrator_without_a_second_factor_is_led_to_add_one() -> None:
    appointed(a_login(), Role.CODE_ADMINISTRATOR)
    client = Client()

    answer = sign_in(client)

    assert answer.redirect_chain[-1][0] == reverse("mfa_index")
    assert (
        "To act as Code administrator, Smart Energy Code, you need a second factor" in answer.content.decode()
    )
    assert acting_as(client) is None


@pytest.mark.parametrize("role", [Role.CODE_ADMINISTRATOR, Role.SSC_MEMBER])
def test_the_only_appointment_is_taken_at_sign_in_with_a_second_factor(role: Role) -> None:
    held = appointed(with_app(a_login()), role)

    client = signed_in_strongly(held.account)

    assert acting_as(client) == held.pk


def test_t24_the_appointment_is_lost_with_the_second_factor() -> None:
    held = appointed(with_app(a_login()), Role.CODE_ADMINISTRATOR)
    client = signed_in_strongly(held.account)
    before = acting_as(client)
    give_code(client, "mfa_reauthenticate", code_now(ahead=1))

    client.post(reverse("mfa_deactivate_totp"))

    assert (before, acting_as(client)) == (held.pk, None)


def test_who_holds_several_appointments_is_asked_which_and_acts_under_one_at_a_time() -> None:
    account = with_app(a_login())
    party, office = appointed(account, Role.PARTY_REPRESENTATIVE), appointed(account, Role.CODE_ADMINISTRATOR)
    client = Client()
    sign_in(client)

    answer = give_code(client)
    at_first = acting_as(client)
    take(client, party)
    then = acting_as(client)
    take(client, office)

    assert answer.redirect_chain[-1][0].startswith(reverse("web:act_as"))
    assert (at_first, then, acting_as(client)) == (None, party.pk, office.pk)


def test_t24_switching_to_a_committees_seat_asks_for_the_second_factor_each_time() -> None:
    account = with_app(a_login())
    party, seat = appointed(account, Role.PARTY_REPRESENTATIVE), appointed(account, Role.BOARD_MEMBER)
    client = signed_in_strongly(account)

    asked = take(client, seat)
    before = acting_as(client)
    give_code(client, "mfa_reauthenticate", code_now(ahead=1))
    after = acting_as(client)
    take(client, party)
    again = take(client, seat)

    assert (asked, again) == (reverse("account_reauthenticate"), reverse("account_reauthenticate"))
    assert (before, after, acting_as(client)) == (None, seat.pk, party.pk)


def test_t24_a_password_is_not_taken_for_the_second_factor_of_a_seat() -> None:
    account = with_app(a_login())
    appointed(account, Role.PARTY_REPRESENTATIVE)
    seat = appointed(account, Role.BOARD_MEMBER)
    client = signed_in_strongly(account)
    take(client, seat)

    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    assert acting_as(client) is None


def test_t24_what_was_confirmed_for_one_thing_opens_no_seat_later() -> None:
    account = with_app(a_login())
    appointed(account, Role.PARTY_REPRESENTATIVE)
    seat = appointed(account, Role.BOARD_MEMBER)
    client = signed_in_strongly(account)
    give_code(client, "mfa_reauthenticate", code_now(ahead=1))

    asked = take(client, seat)

    assert (asked, acting_as(client)) == (reverse("account_reauthenticate"), None)


def test_a_switch_that_was_begun_long_ago_is_not_gone_on_with() -> None:
    account = with_app(a_login())
    party = appointed(account, Role.PARTY_REPRESENTATIVE)
    client = signed_in_strongly(account)
    take(client, appointed(account, Role.BOARD_MEMBER))
    session = client.session
    session["account_reauthentication_state"]["state"]["at"] = "0"
    session.save()

    answer = give_code(client, "mfa_reauthenticate", code_now(ahead=1))

    assert answer.redirect_chain[0][0] == reverse("web:act_as")
    assert acting_as(client) == party.pk


def test_a_seat_that_ended_while_the_code_was_asked_for_is_not_taken() -> None:
    account = with_app(a_login())
    appointed(account, Role.PARTY_REPRESENTATIVE)
    seat = appointed(account, Role.BOARD_MEMBER)
    client = signed_in_strongly(account)
    take(client, seat)
    seat.amend(ends_on=seat.starts_on)

    answer = give_code(client, "mfa_reauthenticate", code_now(ahead=1))

    assert (answer.status_code, acting_as(client)) == (404, None)


def test_t02_nobody_takes_an_appointment_of_somebody_else() -> None:
    appointed(a_login(), Role.PARTY_REPRESENTATIVE)
    theirs = appointed(an_account(), Role.PARTY_REPRESENTATIVE)
    client = Client()
    sign_in(client)
    before = acting_as(client)

    theirs_taken = take(client, theirs)
    none_taken = client.post(reverse("web:act_as"), {"appointment": UUID(int=7)}).status_code

    assert (theirs_taken, none_taken) == ("404", 404)
    assert acting_as(client) == before


def test_t30_switching_asks_for_the_forms_token() -> None:
    held = appointed(a_login(), Role.PARTY_REPRESENTATIVE)
    client = Client(enforce_csrf_checks=True)
    client.force_login(held.account, backend="codemoot.web.accounts.backends.AccountBackend")

    assert take(client, held) == "403"


@pytest.mark.parametrize(
    ("wanted", "led_to"), [("/me/sessions/", "/me/sessions/"), ("//evil.example", "/today/")]
)
def test_t32_after_switching_one_is_led_to_a_page_here(wanted: str, led_to: str) -> None:
    held = appointed(a_login(), Role.PARTY_REPRESENTATIVE)
    client = Client()
    sign_in(client)

    assert take(client, held, next=wanted) == led_to


def test_an_appointment_that_ends_stops_working_at_once() -> None:
    held = appointed(a_login(), Role.PARTY_REPRESENTATIVE)
    client = Client()
    sign_in(client)
    before = acting_as(client)

    held.amend(ends_on=held.starts_on)

    assert (before, acting_as(client)) == (held.pk, None)
    assert client.session[ACTING_AS] == str(held.pk)

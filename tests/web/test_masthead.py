"""What stands round a page says who is there, as what, and through whose eyes they look."""

import pytest
from django.test import Client
from django.urls import reverse

from cast import NORTHMOOR
from codemoot.domain.people import Role
from codemoot.parties.models import Account
from rows import a_code, a_party, an_account, an_appointment
from signing_in import a_login, signed_in_strongly, with_app

pytestmark = pytest.mark.django_db


def shown(client: Client) -> str:
    return " ".join(client.get("/").content.decode().split())


def administrator() -> Client:
    a_code()
    return signed_in_strongly(an_appointment(account=with_app(a_login())).account)


def look(client: Client, role: Role) -> str:
    party = a_party(NORTHMOOR) if role is Role.PARTY_REPRESENTATIVE else None
    seen = an_appointment(role, party=party, account=an_account("Bo Lund", "bo@example.org"))
    client.post(reverse("web:see_as", args=[seen.pk]), {"reason": "They called."})
    return shown(client)


def test_a_person_is_named_with_what_they_act_as_and_a_way_to_switch() -> None:
    client = administrator()
    an_appointment(Role.ASSESSOR, account=Account.objects.get())

    page = shown(client)

    assert "Asha Patel" in page
    assert "Acting as Code administrator, Smart Energy Code" in page
    assert f'href="{reverse("web:act_as")}"' in page


def test_a_person_with_one_appointment_is_offered_no_other() -> None:
    page = shown(administrator())

    assert "Acting as Code administrator, Smart Energy Code" in page
    assert "Switch" not in page


def test_nobody_signed_in_is_offered_to_sign_in() -> None:
    page = shown(Client())

    assert f'href="{reverse("account_login")}"' in page
    assert "Acting as" not in page


def test_t21_who_looks_is_told_through_whose_eyes_and_acts_as_nothing() -> None:
    page = look(administrator(), Role.PARTY_REPRESENTATIVE)

    assert "You see exactly what Bo Lund sees." in page
    assert ("Asha Patel" in page, "Acting as" in page) == (True, False)
    assert f'action="{reverse("web:leave_view")}"' in page


@pytest.mark.parametrize("role", [Role.BOARD_MEMBER, Role.SSC_SECRETARIAT, Role.AUTHORITY])
def test_t21_who_looks_at_a_seat_that_keeps_to_itself_is_told_what_they_do_not_see(role: Role) -> None:
    page = look(administrator(), role)

    assert "You see what the public sees: what Bo Lund reads in this seat stays closed." in page

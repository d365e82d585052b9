"""While an administrator looks through somebody's eyes, nothing is done and nothing of their own is shown."""

import pytest
from django.test import Client
from django.urls import reverse

from cast import NORTHMOOR
from codemoot.domain.people import Role
from codemoot.parties.models import Appointment, Look
from codemoot.parties.queries.actors import LOOKING
from rows import a_code, a_party, an_account, an_appointment
from signing_in import a_login, is_signed_in, signed_in_strongly, with_app

pytestmark = pytest.mark.django_db
REASON = "They asked why a change is missing."


def administrator() -> tuple[Client, Appointment]:
    a_code()
    held = an_appointment(account=with_app(a_login()))
    return signed_in_strongly(held.account), held


def representative() -> Appointment:
    return an_appointment(
        Role.PARTY_REPRESENTATIVE, party=a_party(NORTHMOOR), account=an_account("Bo Lund", "bo@example.org")
    )


def look(client: Client, seen: Appointment, reason: str = REASON) -> str:
    answer = client.post(reverse("web:see_as", args=[seen.pk]), {"reason": reason})
    return answer.headers.get("Location", str(answer.status_code))


def test_t21_an_administrator_looks_for_a_reason_and_sees_as_the_person() -> None:
    client, held = administrator()
    seen = representative()

    led_to = look(client, seen)

    page = client.get(reverse("web:home"))
    actor = page.context["actor"]
    assert led_to == reverse("web:today")
    assert (actor.role, actor.account_id, actor.seen_by) == (
        Role.PARTY_REPRESENTATIVE,
        seen.account_id,
        held.account_id,
    )
    assert "You see exactly what" in page.content.decode()


def test_t21_without_a_reason_nothing_is_shown() -> None:
    client, _ = administrator()
    seen = representative()

    answer = client.post(reverse("web:see_as", args=[seen.pk]), {"reason": " "})

    assert "Say why you look: the person can read it." in answer.content.decode()
    assert not Look.objects.exists()


def test_t21_while_looking_nothing_is_posted_and_nothing_of_ones_own_is_shown() -> None:
    client, _ = administrator()
    look(client, representative())

    own = [reverse(name) for name in ("web:account", "web:sessions", "mfa_index", "account_change_password")]
    got = [client.get(url).status_code for url in own]
    posted = [client.post(url).status_code for url in (*own, reverse("web:act_as"), reverse("web:home"))]

    assert (got, posted) == ([403] * 4, [403] * 6)
    assert "Leave the view first" in client.get(own[0]).content.decode()


def test_a_look_is_left_by_post() -> None:
    client, held = administrator()
    look(client, representative())

    by_get = client.get(reverse("web:leave_view")).status_code
    client.post(reverse("web:leave_view"))

    assert by_get == 405
    assert client.get(reverse("web:home")).context["actor"].appointment_id == held.pk
    assert Look.objects.get().ended_at is not None


def test_one_can_sign_out_while_looking() -> None:
    client, _ = administrator()
    look(client, representative())

    client.post(reverse("account_logout"))

    assert not is_signed_in(client)


def test_leaving_when_there_is_nothing_to_leave_is_no_fault() -> None:
    client, _ = administrator()

    assert client.post(reverse("web:leave_view"))["Location"] == reverse("web:today")


def test_t02_nobody_else_can_look_and_a_look_cannot_be_forged() -> None:
    client, _ = administrator()
    seen = representative()
    look(client, seen)
    stolen = client.session[LOOKING]
    other = an_appointment(account=with_app(a_login("Cy Ward", "cy@example.org")))
    thief, stranger = signed_in_strongly(other.account), Client()
    stranger.force_login(seen.account, backend="codemoot.web.accounts.backends.AccountBackend")
    for browser in (thief, stranger):
        session = browser.session
        session[LOOKING] = stolen
        session.save()

    seen_by = [each.get(reverse("web:home")).context["actor"].seen_by for each in (thief, stranger)]

    assert seen_by == [None, None]
    assert look(stranger, other) == "404"


def test_t21_the_person_reads_who_looked_and_why() -> None:
    client, _ = administrator()
    seen = representative()
    look(client, seen)
    theirs = Client()
    theirs.force_login(seen.account, backend="codemoot.web.accounts.backends.AccountBackend")

    page = theirs.get(reverse("web:account")).content.decode()

    assert "Asha Patel" in page
    assert REASON in page


@pytest.mark.parametrize("role", [Role.BOARD_MEMBER, Role.AUTHORITY])
def test_the_page_says_when_a_seat_keeps_what_it_reads_to_itself(role: Role) -> None:
    client, _ = administrator()

    page = client.get(reverse("web:see_as", args=[an_appointment(role).pk])).content.decode()

    assert "What only this seat may read stays closed" in page

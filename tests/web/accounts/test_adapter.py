"""Signing in and out, and every change of how it is done."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from codemoot.parties.models import Account
from codemoot.parties.queries.links import set_password_link
from codemoot.records.models import Event, OutboxItem
from signing_in import (
    PASSWORD,
    SECRET,
    a_login,
    code_now,
    give_code,
    is_signed_in,
    sign_in,
    signed_in_strongly,
    with_app,
)

pytestmark = pytest.mark.django_db
NEW = "four other unlikely words"


def signed_in(account: Account) -> Client:
    client = Client()
    sign_in(client, account.email)
    return client


def test_a_person_signs_in_with_address_and_password_and_out_by_post() -> None:
    client = signed_in(a_login())

    in_before = is_signed_in(client)
    client.get(reverse("account_logout"))
    in_after_get = is_signed_in(client)
    client.post(reverse("account_logout"))

    assert (in_before, in_after_get, is_signed_in(client)) == (True, True, False)


def test_the_address_may_be_written_in_capitals_and_with_spaces_round_it() -> None:
    a_login()
    client = Client()

    sign_in(client, " Asha@Example.ORG ")

    assert is_signed_in(client)


def test_t30_signing_in_and_out_asks_for_the_forms_token() -> None:
    a_login()
    client = Client(enforce_csrf_checks=True)
    data = {"login": "asha@example.org", "password": PASSWORD}

    answers = [client.post(reverse(name), data).status_code for name in ("account_login", "account_logout")]

    assert answers == [403, 403]


def test_t30_the_sessions_cookie_is_for_this_site_and_not_for_scripts() -> None:
    client = signed_in(a_login())

    cookie = client.cookies["sessionid"]

    assert (cookie["httponly"], cookie["samesite"], cookie["expires"]) == (True, "Lax", "")


def test_the_session_gets_a_new_key_at_sign_in() -> None:
    a_login()
    client = Client()
    client.get(reverse("account_login"))
    session = client.session
    session["begun"] = "before"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = str(before)

    sign_in(client)

    assert client.session.session_key != before


def test_nobody_can_sign_up() -> None:
    assert Client().get("/accounts/signup/").status_code == 404
    assert (
        Client().post("/accounts/signup/", {"email": "new@example.org", "password1": NEW}).status_code == 404
    )
    assert not Account.objects.exists()


@pytest.mark.parametrize("email", ["asha@example.org", "nobody@example.org"])
def test_t27_a_wrong_login_is_answered_in_the_same_words_for_everybody(email: str) -> None:
    a_login()
    answer = sign_in(Client(), email, "not the password")

    text = re.sub(r'(value|name="csrf\w+" value)="[^"]*"', "", answer.content.decode())

    assert "The e-mail address or the password is not right." in text
    assert answer.status_code == 200


def test_a_closed_account_is_told_so_only_with_its_password() -> None:
    account = a_login()
    Account.objects.filter(pk=account.pk).update(is_active=False)
    client = Client()

    wrong = sign_in(client, password="not the password")  # noqa: S106  (invented)
    right = sign_in(client)

    assert "is not right" in wrong.content.decode()
    assert "This account is closed" in right.content.decode()
    assert not is_signed_in(client)


def test_t27_asking_for_a_link_is_answered_alike_and_sends_nothing_itself() -> None:
    a_login()
    ask = reverse("account_reset_password")
    answers = []
    for email in ("asha@example.org", "nobody@example.org"):
        client = Client()
        answer = client.post(ask, {"email": email}, follow=True)
        answers.append(re.sub(r'value="[^"]*"', "", answer.content.decode()))

    assert answers[0] == answers[1]
    assert OutboxItem.objects.count() == 2


def test_t26_the_link_sets_a_password_once_and_its_token_leaves_the_address() -> None:
    account = a_login()
    elsewhere = signed_in(account)
    link = set_password_link(account.pk).removeprefix("http://127.0.0.1:8000")
    client = Client()

    page = client.get(link, follow=True)
    where = page.redirect_chain[-1][0]
    done = client.post(where, {"password1": NEW}, follow=True)
    again = Client().get(link, follow=True)

    assert where == f"/accounts/password/reset/key/{account.pk.hex}-set-password/"
    assert "Your password is set." in done.content.decode()
    assert "Your password is changed" not in done.content.decode()
    assert "This link is over" in again.content.decode()
    assert (is_signed_in(elsewhere), is_signed_in(client)) == (False, False)
    assert Event.objects.filter(kind="account.secured", account_id=account.pk).count() == 1
    sign_in(client, password=NEW)
    assert is_signed_in(client)


@pytest.mark.parametrize("key", ["0-0", "zz-set-password", "0123456789abcdef0123456789abcdef-abc-def"])
def test_t26_a_link_that_was_made_up_is_over(key: str) -> None:
    answer = Client().get(f"/accounts/password/reset/key/{key}/", follow=True)

    assert "This link is over" in answer.content.decode()


def test_t25_a_change_of_password_ends_every_other_session() -> None:
    account = a_login()
    here, elsewhere = signed_in(account), signed_in(account)

    answer = here.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": NEW}, follow=True
    )

    assert "Your password is changed." in answer.content.decode()
    assert (is_signed_in(here), is_signed_in(elsewhere)) == (True, False)


@pytest.mark.django_db(transaction=True)  # what follows a change waits for the commit
def test_t25_adding_and_removing_a_second_factor_ends_every_other_session() -> None:
    account = a_login()
    here, elsewhere = signed_in(account), signed_in(account)
    here.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    here.get(reverse("mfa_activate_totp"))
    here.post(reverse("mfa_activate_totp"), {"code": code_now(here.session["mfa.totp.secret"])})
    after_adding = (is_signed_in(here), is_signed_in(elsewhere))
    third = signed_in(account)
    give_code(third, code=code_now(_secret(account)))
    assert is_signed_in(third)
    here.post(reverse("mfa_deactivate_totp"))

    assert after_adding == (True, False)
    assert (is_signed_in(here), is_signed_in(third)) == (True, False)
    said = Event.objects.filter(kind="account.secured").order_by("id").values_list("data", flat=True)
    assert list(said) == [{"what": "authenticator app added"}, {"what": "authenticator app removed"}]


def _secret(account: Account) -> str:
    from allauth.mfa.models import Authenticator  # noqa: PLC0415
    from allauth.mfa.utils import decrypt  # noqa: PLC0415

    kept: str = Authenticator.objects.get(user=account, type="totp").data["secret"]
    opened: str = decrypt(kept)
    assert opened not in kept
    return opened


def test_t24_who_has_a_second_factor_is_not_in_without_it() -> None:
    with_app(a_login())
    client = Client()

    answer = sign_in(client)
    before = is_signed_in(client)
    give_code(client)

    assert answer.redirect_chain[-1][0] == reverse("mfa_authenticate")
    assert (before, is_signed_in(client)) == (False, True)


def test_t24_a_code_is_taken_once() -> None:
    with_app(a_login())
    one, other = Client(), Client()
    code = code_now()
    for client in (one, other):
        sign_in(client)
        give_code(client, code=code)

    assert (is_signed_in(one), is_signed_in(other)) == (True, False)


def test_t24_the_second_factor_is_changed_with_itself_and_not_with_the_password() -> None:
    client = signed_in_strongly(with_app(a_login()))

    asked = client.get(reverse("mfa_deactivate_totp"), follow=True)
    by_password = client.post(reverse("account_reauthenticate"), {"password": PASSWORD}, follow=True)
    still_asked = client.get(reverse("mfa_deactivate_totp"), follow=True)

    for answer in (asked, by_password, still_asked):
        assert answer.redirect_chain[-1][0].startswith(reverse("mfa_reauthenticate"))


def test_one_of_the_cast_signs_in_nowhere_but_in_the_demonstration(settings: Settings) -> None:
    a_login(demo=True)
    client = Client()

    settings.DEMO = False
    outside = sign_in(client)
    was_in = is_signed_in(client)
    settings.DEMO = True
    sign_in(client)
    is_in = is_signed_in(client)
    settings.DEMO = False

    assert "The e-mail address or the password is not right." in outside.content.decode()
    assert (was_in, is_in, is_signed_in(client)) == (False, True, False)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80@127.0.0.1"])
def test_t27_a_request_for_another_host_is_refused(host: str) -> None:
    answer = Client().post(
        reverse("account_reset_password"), {"email": "a@example.org"}, headers={"host": host}
    )

    assert answer.status_code == 400
    assert not OutboxItem.objects.exists()


def test_t27_a_forwarded_host_is_not_believed() -> None:
    account = a_login()
    headers = {"x-forwarded-host": "evil.example"}

    Client().post(reverse("account_reset_password"), {"email": account.email}, headers=headers)

    assert set_password_link(account.pk).startswith("http://127.0.0.1:8000/")


@pytest.mark.parametrize(
    "outside",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%5cevil.example",
        "/%2fevil.example",
        "/../evil",
        "/today/%0d%0aLocation:%20//evil.example",
        "/today/\r\nLocation: //evil.example",
        "https://127.0.0.1@evil.example/",
        "http://127.0.0.1:8000@evil.example/",
        "javascript:alert(1)",
        "/\tevil",
    ],
)
def test_t32_nobody_is_sent_away_after_signing_in_or_out(outside: str) -> None:
    a_login()
    client = Client()

    after_in = client.post(
        reverse("account_login"), {"login": "asha@example.org", "password": PASSWORD, "next": outside}
    )
    after_out = client.post(reverse("account_logout"), {"next": outside})

    assert (after_in["Location"], after_out["Location"]) == ("/today/", "/")


def test_who_came_for_a_page_is_led_back_to_it() -> None:
    a_login()

    answer = Client().post(
        reverse("account_login"), {"login": "asha@example.org", "password": PASSWORD, "next": "/me/sessions/"}
    )

    assert answer["Location"] == "/me/sessions/"


def test_t11_looking_at_the_pages_of_signing_in_changes_nothing() -> None:
    client = signed_in_strongly(with_app(a_login()))
    before = [Event.objects.count(), OutboxItem.objects.count(), list(Account.objects.values())]

    for name in ("account_login", "account_logout", "account_change_password", "mfa_index", "web:sessions"):
        client.get(reverse(name))
        client.head(reverse(name))

    assert [Event.objects.count(), OutboxItem.objects.count(), list(Account.objects.values())] == before


def test_no_secret_of_a_second_factor_is_kept_in_the_clear() -> None:
    account = with_app(a_login())

    assert _secret(account) == SECRET

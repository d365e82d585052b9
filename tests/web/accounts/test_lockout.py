"""Who guesses is locked out, without learning whether there is such an account."""

import re
from dataclasses import replace

import pytest
from axes.models import AccessAttempt
from django.test import Client, RequestFactory
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from codemoot.web.accounts.lockout import NOWHERE, account_tried, client_address
from signing_in import PASSWORD, a_login, is_signed_in, sign_in, with_app

pytestmark = pytest.mark.django_db


def guess(email: str, times: int, address: str = "192.0.2.1") -> list[tuple[int, str]]:
    client = Client(REMOTE_ADDR=address)
    answers = [sign_in(client, email, f"guess {n}") for n in range(times)]
    without_tokens = r'(name="csrfmiddlewaretoken" value|value)="[^"]*"|<code>\w+</code>'
    return [(each.status_code, re.sub(without_tokens, "", each.content.decode())) for each in answers]


def test_t27_guessing_is_answered_alike_whether_or_not_there_is_an_account() -> None:
    a_login()

    known, unknown = guess("asha@example.org", 7), guess("nobody@example.org", 7, "192.0.2.2")

    assert known == unknown
    assert [status for status, _ in known] == [200] * 4 + [429] * 3
    assert "Too many attempts" in known[-1][1]


def test_t27_the_right_password_does_not_open_what_is_locked_there_and_does_elsewhere(
    settings: Settings,
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": None}  # the lock-out alone
    a_login()
    guess("asha@example.org", 5)
    there, elsewhere = Client(REMOTE_ADDR="192.0.2.1"), Client(REMOTE_ADDR="192.0.2.9")

    answer = sign_in(there)
    sign_in(elsewhere)

    assert answer.status_code == 429
    assert (is_signed_in(there), is_signed_in(elsewhere)) == (False, True)


def test_t27_wrong_passwords_from_elsewhere_lock_nobody_out() -> None:
    a_login()
    for n in range(5):
        guess("asha@example.org", 1, f"192.0.2.{n + 1}")
    sixth = Client(REMOTE_ADDR="192.0.2.9")

    sign_in(sixth)

    assert is_signed_in(sixth)


def test_guesses_from_many_addresses_are_counted_together() -> None:
    a_login()

    answers = [guess("asha@example.org", 1, f"192.0.2.{n}")[0][0] for n in range(102)]

    assert answers == [200] * 100 + [429] * 2


def test_guesses_at_many_accounts_from_one_address_are_counted_together() -> None:
    answers = [guess(f"{n}@example.org", 1)[0][0] for n in range(12)]

    assert answers == [200] * 10 + [429] * 2


def test_a_successful_sign_in_forgets_the_failures_before_it() -> None:
    a_login()
    guess("asha@example.org", 3)

    sign_in(Client(REMOTE_ADDR="192.0.2.1"))

    assert not AccessAttempt.objects.exists()


def test_t24_guessing_codes_is_limited_too() -> None:
    with_app(a_login())
    client = Client()
    sign_in(client)

    answers = [
        client.post(reverse("mfa_authenticate"), {"code": f"{n:06}"}).content.decode() for n in range(11)
    ]

    assert "That code is not right" in answers[0]
    assert "There were too many attempts." in answers[-1]


def test_t60_what_is_kept_of_a_guess_names_nobody_and_no_secret() -> None:
    guess("asha@example.org", 1)

    kept = str(list(AccessAttempt.objects.values()))

    assert [word for word in ("asha", "guess", PASSWORD) if word in kept] == []


def test_t30_the_lock_out_page_allows_no_other_site_to_read_it() -> None:
    client = Client(headers={"x-requested-with": "XMLHttpRequest", "origin": "https://evil.example"})
    for n in range(5):
        answer = sign_in(client, password=f"guess {n}")

    assert answer.status_code == 429
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.7", "192.0.2.1"),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7, 203.0.113.8", "203.0.113.7"),
        (2, "203.0.113.8", "192.0.2.1"),
        (1, "", NOWHERE),
        (1, "not an address", NOWHERE),
        (1, "2001:db8::1", "2001:db8::1"),
    ],
)
def test_only_what_the_trusted_proxies_saw_is_believed(
    proxies: int, forwarded: str, address: str, settings: Settings
) -> None:
    settings.CODEMOOT = replace(settings.CODEMOOT, proxies=proxies)
    request = RequestFactory().get("/", headers={"x-forwarded-for": forwarded}, REMOTE_ADDR="192.0.2.1")

    assert client_address(request) == address


@given(st.text())
def test_whatever_was_tried_becomes_a_digest_of_the_same_length(tried: str) -> None:
    request = RequestFactory().post("/", {"login": tried})

    assert len(account_tried(request)) == 64
    assert account_tried(request) == account_tried(request, {"email": f" {tried} "})

"""Who may sign in, and that being refused takes the same work for everybody."""

import pytest
from django.test import Client
from pytest_django import Settings

from codemoot.parties.models import Account
from codemoot.web.accounts.backends import may_sign_in
from counted_hasher import CountedHasher
from signing_in import a_login, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("email", ["asha@example.org", "cast@example.org", "nobody@example.org"])
def test_t27_a_refusal_takes_one_hash_whether_or_not_there_is_an_account(
    email: str, settings: Settings
) -> None:
    settings.PASSWORD_HASHERS = ["counted_hasher.CountedHasher"]
    a_login()
    a_login("Bo Lund", "cast@example.org", demo=True)
    CountedHasher.computed.clear()

    sign_in(Client(), email, "not the password")

    assert CountedHasher.computed == [len("not the password")]


@pytest.mark.parametrize(
    ("is_active", "demo", "in_demonstration", "may"),
    [
        (True, False, False, True),
        (True, False, True, True),
        (False, False, False, False),
        (True, True, False, False),
        (True, True, True, True),
        (False, True, True, False),
    ],
)
def test_an_account_may_sign_in_if_it_is_open_and_in_its_place(
    *, is_active: bool, demo: bool, in_demonstration: bool, may: bool, settings: Settings
) -> None:
    settings.DEMO = in_demonstration

    assert may_sign_in(Account(is_active=is_active, demo=demo)) == may

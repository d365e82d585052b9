"""The link to set a password: made anew each time, single use, over after a day, and kept nowhere."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.utils import timezone
from pytest_django import Settings

from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account
from codemoot.parties.queries.links import account_at, address_of, set_password_link
from rows import an_account

pytestmark = pytest.mark.django_db


def token_of(link: str) -> str:
    return link.rstrip("/").rpartition("/")[2].partition("-")[2]


def test_t27_a_link_begins_with_the_sites_own_address() -> None:
    account = an_account()

    link = set_password_link(account.pk)

    assert link.startswith(f"http://127.0.0.1:8000/accounts/password/reset/key/{account.pk.hex}-")


def test_t26_a_token_has_128_bits() -> None:
    token = token_of(set_password_link(an_account().pk)).rpartition("-")[2]

    assert re.fullmatch(r"[0-9a-f]{32}", token)


def test_t26_a_link_is_over_after_a_day() -> None:
    account = an_account()
    token = token_of(set_password_link(account.pk))
    later = default_token_generator.__class__()

    later._now = lambda: datetime.now(tz=UTC).replace(tzinfo=None) + timedelta(hours=24, minutes=1)  # type: ignore[method-assign]  # noqa: SLF001, TID251  (Django's own way)

    assert default_token_generator.check_token(account, token)
    assert not later.check_token(account, token)


@pytest.mark.parametrize("change", ["password", "last_login", "email"])
def test_t26_a_link_is_over_when_it_was_used_or_the_account_changed(change: str) -> None:
    account = an_account()
    token = token_of(set_password_link(account.pk))

    values = {"password": "another", "last_login": timezone.now(), "email": "other@example.org"}
    Account.objects.filter(pk=account.pk).update(**{change: values[change]})
    account.refresh_from_db()

    assert not default_token_generator.check_token(account, token)


@pytest.mark.parametrize("closed", [{"is_active": False}, {"demo": True}])
def test_nobody_gets_a_link_to_an_account_that_may_not_be_signed_in_to(closed: dict[str, bool]) -> None:
    account = an_account(email="asha@example.org")
    Account.objects.filter(pk=account.pk).update(**closed)

    with pytest.raises(NotFoundError):
        set_password_link(account.pk)
    assert account_at("asha@example.org") is None


def test_one_of_the_cast_gets_a_link_in_the_demonstration(settings: Settings) -> None:
    settings.DEMO = True
    account = an_account()
    Account.objects.filter(pk=account.pk).update(demo=True)

    assert set_password_link(account.pk)


def test_an_account_without_a_password_is_known_for_it() -> None:
    account = an_account(email="asha@example.org")

    assert address_of(account.pk) == ("asha@example.org", "Asha Patel", False)
    account.set_password("three unlikely words")
    account.save()
    assert address_of(account.pk)[2]

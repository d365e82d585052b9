"""People at the sign-in: accounts with passwords, second factors, and browsers that go through its pages."""

from typing import TYPE_CHECKING, TypeAlias

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from codemoot.parties.models import Account

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

Answer: TypeAlias = "_MonkeyPatchedWSGIResponse"  # what a test's client is answered with

PASSWORD = "three unlikely words"  # noqa: S105  (invented)
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105  (invented)


def a_login(name: str = "Asha Patel", email: str = "asha@example.org", **more: bool) -> Account:
    account = Account(email=email, name=name, **more)
    account.set_password(PASSWORD)
    account.save()
    return account


def with_app(account: Account) -> Account:
    """Give the account an authenticator app, and recovery codes."""
    TOTP.activate(account, SECRET)
    RecoveryCodes.activate(account)
    return account


def code_now(secret: str = SECRET, *, ahead: int = 0) -> str:
    """Return what the app shows, or will show next: a code is taken once only."""
    shown: str = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()) + 1 + ahead))
    return shown


def sign_in(client: Client, email: str = "asha@example.org", password: str = PASSWORD) -> Answer:
    return client.post(reverse("account_login"), {"login": email, "password": password}, follow=True)


def give_code(client: Client, url: str = "mfa_authenticate", code: str = "") -> Answer:
    return client.post(reverse(url), {"code": code or code_now()}, follow=True)


def signed_in_strongly(account: Account) -> Client:
    """Return a browser in which the account, which has an app, was signed in to with it."""
    client = Client()
    sign_in(client, account.email)
    give_code(client)
    return client


def is_signed_in(client: Client) -> bool:
    return client.get(reverse("web:account")).status_code == 200

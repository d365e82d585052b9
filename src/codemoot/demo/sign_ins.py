"""How the cast signs in: passwords and authenticator secrets that follow from this installation's own secret.

So no two demonstrations share a password, and each start can print them without their being kept.
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings

from codemoot.demo.cast import Person
from codemoot.domain.people import NEEDS_SECOND_FACTOR

PERIOD = 30  # seconds that a code holds


@dataclass(frozen=True, slots=True)
class SignIn:
    password: str
    secret: str  # of the authenticator app; empty: none is needed
    code: str  # of this moment


def sign_in_of(person: Person, moment: float) -> SignIn:
    secret = secret_of(person)
    return SignIn(password_of(person), secret, code_of(secret, moment) if secret else "")


def password_of(person: Person) -> str:
    """Return four groups of four: 80 bits, easy to type."""
    text = base64.b32encode(_derived("password", person)[:10]).decode().lower()
    return "-".join(text[start : start + 4] for start in range(0, 16, 4))


def secret_of(person: Person) -> str:
    if not any(seat.role in NEEDS_SECOND_FACTOR for seat in person.seats):
        return ""
    return base64.b32encode(_derived("authenticator", person)[:20]).decode()


def code_of(secret: str, moment: float) -> str:
    return str(format_hotp_value(hotp_value(secret, int(moment) // PERIOD)))


def add_authenticator(account_id: object, secret: str) -> None:
    """Add the app to the account as allauth does when a person scans its picture."""
    data = {"secret": get_adapter().encrypt(secret)}
    Authenticator.objects.create(user_id=account_id, type=Authenticator.Type.TOTP, data=data)


def _derived(use: str, person: Person) -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), f"{use} {person.email}".encode(), hashlib.sha256)

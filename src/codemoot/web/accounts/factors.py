"""allauth's hooks for second factors: secrets are encrypted at rest, passkeys belong to the site's host."""

import base64
import hashlib
from ipaddress import ip_address
from typing import ClassVar
from urllib.parse import urlsplit

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from codemoot.web.accounts import words


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth says nothing of its types
    error_messages: ClassVar = words.FACTOR

    def get_totp_issuer(self) -> str:
        return "Codemoot"

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret; under another installation's key, one that no code can fit."""
        try:
            return _box().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return generate_totp_secret()  # type: ignore[no-any-return]  # a text

    def generate_authenticator_name(self, user: AbstractBaseUser, type: str) -> str:  # noqa: A002  (allauth names it)
        had = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return f"Passkey {had + 1}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Passkeys are for the host that the settings name, never for the one that a request names."""
        return {"id": _host(), "name": "Codemoot"}


def _host() -> str:
    """Return the site's host name. No passkey can be for a bare address: on one machine it is localhost."""
    host = urlsplit(settings.CODEMOOT.site).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return host
    return "localhost"


def _box() -> MultiFernet:
    return MultiFernet([_fernet(str(key)) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _fernet(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"second factors {key}".encode()).digest()))

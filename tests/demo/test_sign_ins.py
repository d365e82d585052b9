"""Sign-ins follow from the installation's own secret."""

import re

from allauth.mfa.totp.internal.auth import validate_totp_code
from django.utils import timezone
from pytest_django import Settings

from codemoot.demo.cast import PEOPLE
from codemoot.demo.sign_ins import password_of, secret_of, sign_in_of

ROWAN, ELIN = PEOPLE[0], PEOPLE[2]


def test_the_same_installation_prints_the_same_and_another_does_not(settings: Settings) -> None:
    first = password_of(ROWAN), secret_of(ROWAN)
    assert first == (password_of(ROWAN), secret_of(ROWAN))

    settings.SECRET_KEY = "another installation's"  # noqa: S105  (invented)
    assert not set(first) & {password_of(ROWAN), secret_of(ROWAN)}


def test_nobody_shares_a_password() -> None:
    assert len({password_of(person) for person in PEOPLE}) == len(PEOPLE)
    assert re.fullmatch(r"[a-z2-7]{4}(-[a-z2-7]{4}){3}", password_of(ROWAN))


def test_a_representative_needs_no_second_factor() -> None:
    assert (secret_of(ELIN), sign_in_of(ELIN, 0).code) == ("", "")


def test_the_code_is_what_the_app_would_show() -> None:
    assert validate_totp_code(secret_of(ROWAN), sign_in_of(ROWAN, timezone.now().timestamp()).code)

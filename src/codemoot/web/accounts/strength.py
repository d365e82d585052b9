"""Whether a second factor was shown in this session, and how it is forgotten."""

from datetime import timedelta

from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    get_authentication_records,
)
from django.http import HttpRequest

FACTOR = "mfa"  # allauth's word for it
JUST_NOW = timedelta(minutes=5)


def is_strong(request: HttpRequest) -> bool:
    """Whether whoever is signed in has shown a second factor in this session."""
    return bool(_shown(request))


def is_just_confirmed(request: HttpRequest, now: float) -> bool:
    """Whether they showed it in the last minutes."""
    return any(now - record["at"] < JUST_NOW.total_seconds() for record in _shown(request))


def forget_factors(request: HttpRequest) -> None:
    """Ask for the second factor again: what was shown may be what was removed."""
    kept = [
        record for record in get_authentication_records(request, request.user) if record["method"] != FACTOR
    ]
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = kept


def _shown(request: HttpRequest) -> list[dict[str, float]]:
    records = get_authentication_records(request, request.user)
    return [record for record in records if record["method"] == FACTOR]

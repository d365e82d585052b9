"""Lock-out of whoever guesses: whom and from where attempts are counted for, and the page that they get."""

import hashlib
from collections.abc import Mapping
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from codemoot.web.errors import too_many

NOWHERE = "0.0.0.0"  # noqa: S104  (an address that is nobody's, not one to listen on)


def account_tried(request: HttpRequest, credentials: Mapping[str, object] | None = None) -> str:
    """Return a digest of the address that was tried, whether or not it has an account: none is kept."""
    tried = (credentials or {}).get("email") or request.POST.get("login", "")
    return hashlib.sha256(str(tried).strip().lower().encode()).hexdigest()


def client_address(request: HttpRequest) -> str:
    """Return where a request comes from: what the outermost trusted proxy saw, or the other end."""
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    proxies = settings.CODEMOOT.proxies
    seen = forwarded[-proxies] if 0 < proxies <= len(forwarded) else request.META.get("REMOTE_ADDR", "")
    try:
        return str(ip_address(seen.strip()))
    except ValueError:
        return NOWHERE


def nobody_named(*_: object) -> str:
    """Return what the log says of whoever tried."""
    return "a client"


def locked_out(request: HttpRequest, *_: object) -> HttpResponse:
    """Return the same page in the same words for every account, also for one that does not exist."""
    return too_many(request)

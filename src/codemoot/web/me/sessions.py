"""Where a person is signed in: what with, since when, from where; and ending it."""

import re
from dataclasses import dataclass
from datetime import datetime

from allauth.core.internal.sessionkit import get_session_user
from allauth.usersessions.internal.flows.sessions import end_other_sessions, end_sessions
from allauth.usersessions.models import UserSession

from codemoot.kernel.usecase import NotFoundError
from codemoot.web.http import ActorRequest

BROWSERS = (
    "Edg",
    "OPR",
    "Firefox",
    "Chrome",
    "Safari",
    "curl",
)  # the first that is named: others name these too
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux")
CALLED = {"Edg": "Edge", "OPR": "Opera", "Mac OS X": "macOS", "CrOS": "ChromeOS"}


@dataclass(frozen=True, slots=True)
class SignedIn:
    id: int
    what: str
    address: str
    since: datetime
    is_this: bool


def sessions_of(request: ActorRequest) -> list[SignedIn]:
    """Return the sessions that still hold, newest first."""
    mine = UserSession.objects.filter(user=request.user).order_by("-created_at")
    return [
        SignedIn(each.pk, named(each.user_agent), each.ip, each.created_at, each.is_current())
        for each in mine
        if each.exists() and get_session_user(each._session_store(each.session_key))  # noqa: SLF001  (as allauth's own list)
    ]


def list_this(request: ActorRequest) -> None:
    """Put this session on the list, whatever the way in was; allauth does so for its own ways only."""
    if not UserSession.objects.filter(session_key=request.session.session_key).exists():
        UserSession.objects.create_from_request(request)


def end_one(request: ActorRequest, session_id: int) -> None:
    """End one of one's own sessions. Raise NotFoundError for anybody else's."""
    found = list(UserSession.objects.filter(user=request.user, pk=session_id))
    if not found:
        raise NotFoundError(session_id)
    end_sessions(request, found)


def end_others(request: ActorRequest) -> None:
    end_other_sessions(request, request.user)


def named(user_agent: str) -> str:
    """Return the browser and system that a browser says it is: Firefox on Linux."""
    browser = next((each for each in BROWSERS if each in user_agent), "")
    system = next((each for each in SYSTEMS if re.search(rf"\b{each}\b", user_agent)), "")
    said = [CALLED.get(each, each) for each in (browser, system)]
    return " on ".join(filter(None, said)) or "Something that does not say what it is"

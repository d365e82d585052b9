"""Pages that the public reads may be kept by caches for a while; what a person sees signed in, never."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.utils.cache import (
    add_never_cache_headers,
    get_conditional_response,
    patch_cache_control,
    patch_vary_headers,
    set_response_etag,
)

from codemoot.web.http import ActorRequest

SECONDS = 60
CSRF_USED = "CSRF_COOKIE_NEEDS_UPDATE"  # Django's mark that a page holds a token, which is one person's

BROKEN = 500
OF_A_PERSON = ("/accounts/", "/me/")  # whoever asks: a password or a link may stand there

P = ParamSpec("P")
Handler = Callable[[ActorRequest], HttpResponse]
View = Callable[Concatenate[ActorRequest, P], HttpResponse]


def kept_by_nobody(get_response: Handler) -> Handler:
    """Let nobody keep what a signed-in person is shown, unless its view says what may be kept."""

    def handle(request: ActorRequest) -> HttpResponse:
        response = get_response(request)
        if "Cache-Control" not in response.headers and _is_of_a_person(request, response):
            response.headers["Cache-Control"] = "private, no-store"
        return response

    return handle


def _is_of_a_person(request: HttpRequest, response: HttpResponse) -> bool:
    """What is answered before it is known who asks (a style, a way to https) is nobody's."""
    if response.status_code >= BROKEN or request.path.startswith(OF_A_PERSON):
        return True  # the database may be away: it is not asked who it is
    return hasattr(request, "user") and request.user.is_authenticated


def for_readers(view: View[P]) -> View[P]:
    """Let caches keep the answer to the public, who send back its ETag; nobody keeps anyone else's."""

    @functools.wraps(view)
    def answered(request: ActorRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        public = not (request.user.is_authenticated or request.actor.account_id or len(get_messages(request)))
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ["Cookie"])
        if not public or CSRF_USED in request.META:
            add_never_cache_headers(response)
            return response
        patch_cache_control(response, public=True, max_age=0 if settings.DEMO else SECONDS)
        set_response_etag(response)
        return _unchanged(request, response) or response

    return answered


def _unchanged(request: HttpRequest, response: HttpResponse) -> HttpResponse | None:
    """Return 304 where the reader has these bytes already."""
    answer = get_conditional_response(request, etag=response.headers.get("ETag"), response=response)
    return answer if isinstance(answer, HttpResponse) else None

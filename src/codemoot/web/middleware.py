"""Round each request: it is logged, gets its moment and its actor, and refusals become pages."""

import secrets
from collections.abc import Callable
from time import perf_counter

import structlog
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from codemoot.kernel.usecase import NotFoundError, OutdatedError
from codemoot.parties.queries.actors import actor_of
from codemoot.web.accounts.strength import is_strong
from codemoot.web.clock import now_of
from codemoot.web.errors import is_for_now, not_found, not_taken, outdated, unavailable
from codemoot.web.http import ActorRequest
from codemoot.web.me.looking import refuse_while_looking

Handler = Callable[[ActorRequest], HttpResponse]
NOT_TAKEN = 405
KNOWN_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST"})
log = structlog.get_logger("codemoot.request")


def request_log(get_response: Handler) -> Handler:
    """Log method, route, status and time, never an address's ids or query; give the request its id."""

    def handle(request: ActorRequest) -> HttpResponse:
        request.id = secrets.token_hex(8)
        structlog.contextvars.bind_contextvars(request=request.id)
        started = perf_counter()
        response = get_response(request)
        match = request.resolver_match
        log.info(
            "request",
            method=request.method,
            route=match.view_name if match else "",
            status=response.status_code,
            ms=round((perf_counter() - started) * 1000),
        )
        response.headers["X-Request-Id"] = request.id
        structlog.contextvars.clear_contextvars()
        return response

    return handle


def known_methods(get_response: Handler) -> Handler:
    """Take GET, HEAD, POST and OPTIONS: pages of a library would take a PUT for a form."""

    def handle(request: ActorRequest) -> HttpResponse:
        if request.method in KNOWN_METHODS:
            return get_response(request)
        return HttpResponseNotAllowed(sorted(KNOWN_METHODS))

    return handle


def actor(get_response: Handler) -> Handler:
    """Give the request its moment, and the one appointment that its person acts under."""

    def handle(request: ActorRequest) -> HttpResponse:
        request.now = now_of()
        strong = is_strong(request)
        request.actor = actor_of(request.user, request.session, request.now, strong=strong)
        if request.actor.seen_by:
            refuse_while_looking(request)
        return get_response(request)

    return handle


class Refusals:
    """Say what the doorway refused in the web's words; views need not catch these."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: ActorRequest) -> HttpResponse:
        response = self.get_response(request)
        return not_taken(request, response) if response.status_code == NOT_TAKEN else response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """PermissionDenied is Django's own: its handler403 is ours."""
        if isinstance(error, NotFoundError):
            return not_found(request, error)
        if isinstance(error, OutdatedError):
            return outdated(request)
        if is_for_now(error):
            log.error("unavailable", exc_info=error)
            return unavailable(request)
        return None

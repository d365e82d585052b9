"""Error pages: what happened, that nothing was lost, what to do. They need no database."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def page(request: HttpRequest, status: int) -> HttpResponse:
    number = getattr(request, "id", "")
    return HttpResponse(render_to_string(f"errors/{status}.html", {"request_id": number}), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  (Django gives it)
    return page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  (Django gives it)
    return page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  (Django gives it)
    return page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  (Django gives it)
    return page(request, 404)


def outdated(request: HttpRequest) -> HttpResponse:
    return page(request, 409)


def server_error(request: HttpRequest) -> HttpResponse:
    return page(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    return page(request, 503)

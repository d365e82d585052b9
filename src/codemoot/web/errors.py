"""Error pages: what happened, that nothing was lost, what to do. They need no database."""

import errno
import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from codemoot.web.me.looking import LookingError
from codemoot.web.sending import MOST_AT_ONCE, TooMuchAtOnceError


def page(request: HttpRequest, status: int, name: str = "", **said: str) -> HttpResponse:
    context = {"request_id": getattr(request, "id", ""), **said}
    return HttpResponse(render_to_string(f"errors/{name or status}.html", context), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, TooManyFilesSent):
        return page(request, 413, limit=f"{settings.DATA_UPLOAD_MAX_NUMBER_FILES} files")
    if isinstance(exception, TooMuchAtOnceError):
        return page(request, 413, limit=f"{MOST_AT_ONCE // 2**20} MB")
    if isinstance(exception, RequestDataTooBig):
        return page(request, 413)
    return page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, LookingError):
        return HttpResponse(render_to_string("errors/looking.html", request=request), status=403)
    return page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  (Django gives it)
    return page(request, 403, "unsure")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  (Django gives it)
    return page(request, 404)


def not_taken(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Say in words that a page takes no such request; keep which ones it takes."""
    said = page(request, 405)
    said.headers["Allow"] = response.headers.get("Allow", "")
    return said


def outdated(request: HttpRequest) -> HttpResponse:
    return page(request, 409)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  (allauth gives it)
    return page(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500: what broke before a view was reached comes here too."""
    if is_for_now(sys.exc_info()[1]):
        return unavailable(request)
    return page(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    response = page(request, 503)
    response.headers["Retry-After"] = "60"
    return response


def is_for_now(error: BaseException | None) -> bool:
    """Whether the same might work in a minute: the database is locked, full or away; the disk is full."""
    if isinstance(error, OSError):
        return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return isinstance(error, OperationalError | InterfaceError)

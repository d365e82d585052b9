"""What was read, to be looked at: findings with what stands beside them, rows as read, columns."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from codemoot.change.queries.columns import sheets_understood
from codemoot.change.queries.imports import collation_called, import_page
from codemoot.change.queries.previews import findings_page, rows_page
from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Severity
from codemoot.web.change.importing import shown, words
from codemoot.web.http import ActorRequest

MOST_DIGITS = 9
CUT = 1_000  # characters of a comment in a preview


@require_safe
@login_required
def findings(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    change, collation = collation_called(code, reference, number, request.actor)
    severity = _severity(request, page.found)
    after = page_after(request, first=-1)
    found = findings_page(collation, severity, after, request.actor)
    here = reverse("web:import-findings", args=[code, reference, number])
    context = {
        "page": page,
        "found": found,
        "tabs": [
            (words.SEVERITIES[each], page.found[each], f"{here}?severity={each.value}", each is severity)
            for each in Severity
        ],
        "title": words.SEVERITIES[severity],
        "meaning": words.MEANINGS[severity],
        "next_href": _next(here, found.next_after, severity=severity.value),
        "first_href": f"{here}?severity={severity.value}" if after >= 0 else "",
        "menu": shown.menu(change, number, "import-findings"),
        "crumbs": shown.crumbs(change, number),
    }
    return render(request, "change/import/findings.html", context)


@require_safe
@login_required
def rows(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    change, collation = collation_called(code, reference, number, request.actor)
    asked = request.GET.get("audience", "")
    audience = Audience(asked) if asked in tuple(Audience) else Audience.ADMINISTRATOR
    after = page_after(request)
    found = rows_page(collation, audience, request.GET.get("question", ""), after, request.actor)
    here = reverse("web:import-rows", args=[code, reference, number])
    question = found.question.question if found.question else ""
    context = {
        "number": number,
        "change": change,
        "is_reading": collation.state == "reading",
        "found": found,
        "cut": CUT,
        "audience": words.AUDIENCES[audience],
        "audiences": [
            (words.AUDIENCES[each], _next(here, 0, audience=each.value, question=question), each is audience)
            for each in reversed(Audience)
        ],
        "questions": [
            (each, _next(here, 0, audience=audience.value, question=each.question), each == found.question)
            for each in found.questions
        ],
        "next_href": _next(here, found.next_after, audience=audience.value, question=question),
        "first_href": _next(here, 0, audience=audience.value, question=question) if after else "",
        "menu": shown.menu(change, number, "import-rows"),
        "crumbs": shown.crumbs(change, number),
    }
    return render(request, "change/import/rows.html", context)


@require_safe
@login_required
def columns(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    change, collation = collation_called(code, reference, number, request.actor)
    context = {
        "number": number,
        "change": change,
        "is_reading": collation.state == "reading",
        "sheets": sheets_understood(collation.columns),
        "menu": shown.menu(change, number, "import-columns"),
        "crumbs": shown.crumbs(change, number),
    }
    return render(request, "change/import/columns.html", context)


def _severity(request: ActorRequest, found: Mapping[Severity, int]) -> Severity:
    """Return the one that is asked for, else the worst of which there are any."""
    asked = request.GET.get("severity", "")
    if asked in tuple(Severity):
        return Severity(asked)
    return next((severity for severity in Severity if found[severity]), Severity.ERROR)


def page_after(request: ActorRequest, first: int = 0) -> int:
    asked = request.GET.get("after", "")
    return int(asked) if asked.isdecimal() and len(asked) <= MOST_DIGITS else first


def _next(here: str, after: int | None, **wanted: str) -> str:
    """Return the address of the rows after this one; 0: from the first, None: there are none."""
    if after is None:
        return ""
    query = {name: value for name, value in wanted.items() if value}
    return f"{here}?{urlencode(query | ({'after': str(after)} if after else {}))}"

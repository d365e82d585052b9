"""HTTP in, one query, HTTP out: what anybody may read of changes and of what was said about them."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from codemoot.change.queries.collations import (
    Address,
    collation_page,
    file_of,
    newest_address,
    whole_answer,
)
from codemoot.change.queries.collations_editions import EditionLine
from codemoot.change.queries.modifications import Standing, change_page, changes_page
from codemoot.domain.confidentiality import Audience
from codemoot.parties.queries.codes import code_called
from codemoot.web.caching import for_readers
from codemoot.web.change.reading import shown
from codemoot.web.change.reading.forms import offer, wanted_of
from codemoot.web.change.reading.sections import sections_of
from codemoot.web.change.reading.spelling import as_kept
from codemoot.web.files import download as send
from codemoot.web.http import ActorRequest

STANDINGS = {
    Standing.ALL: "All",
    Standing.OPEN: "Open for consultation",
    Standing.UNDER_WAY: "Under way",
    Standing.DECIDED: "Decided",
}


@require_safe
def code(request: ActorRequest, code: str) -> HttpResponse:
    """Lead to the code's changes."""
    return redirect("web:changes", code_called(code, request.now).code_id)


@require_safe
@for_readers
def changes(request: ActorRequest, code: str) -> HttpResponse:
    asked = request.GET.get("standing", "")
    standing = Standing(asked) if asked in tuple(Standing) else Standing.ALL
    after = request.GET.get("after", "").replace("\0", "")[:32]
    page = changes_page(code, request.actor, request.now, standing=standing, after=after)
    context = {
        "page": page,
        "standings": STANDINGS.items(),
        "standing_words": STANDINGS[standing],
        "crumbs": shown.crumbs(code, page.code_name)[:1],
        "is_first": not after,
    }
    return render(request, "change/reading/changes.html", context)


@require_safe
@for_readers
@as_kept
def change(request: ActorRequest, code: str, reference: str) -> HttpResponse:
    before = request.GET.get("before", "")
    page = change_page(code, reference, request.actor, request.now, before=before)
    context = {
        "page": page,
        "stages": shown.stages(page),
        "ahead": shown.ahead(page),
        "editions": shown.editions(page, superseded=False),
        "superseded": shown.editions(page, superseded=True),
        "events": shown.timeline(page),
        "is_newest": not before,
        "crumbs": shown.crumbs(code, page.code_name),
        "atom_href": reverse("web:history-feed", args=[code, reference]),
    }
    return render(request, "change/reading/change.html", context)


@require_safe
@for_readers
@as_kept
def responses(request: ActorRequest, code: str, reference: str) -> HttpResponse:
    """Lead to the newest edition that this person may see."""
    return redirect(shown.href(newest_address(code, reference, request.actor)))


@require_safe
@for_readers
@as_kept
def collation(
    request: ActorRequest, code: str, reference: str, number: int, audience: Audience
) -> HttpResponse:
    to = Address(code, reference, number, audience)
    wanted, form = wanted_of(request.GET)
    page = collation_page(to, request.actor, wanted)
    edition = shown.edition(page.edition, to)
    context = {
        "page": page,
        "here": shown.href(to),
        "edition": edition,
        "files_words": f"Files: {edition.kinds}" if edition.files else "Checksum",
        "others": [shown.edition(line, _beside(to, line)) for line in page.others],
        "current_href": shown.href(_instead(to, page.current.number)) if page.current else "",
        "form": offer(form, page),
        "found": shown.found_words(page),
        "sections": sections_of(page, shown.href(to)),
        "crumbs": shown.crumbs(code, page.code_name, reference),
    }
    return render(request, "change/reading/collation.html", context)


@require_safe
@for_readers
@as_kept
def answer(  # noqa: PLR0913, PLR0917  (the parts of its address)
    request: ActorRequest,
    code: str,
    reference: str,
    number: int,
    audience: Audience,
    question: int,
    position: int,
) -> HttpResponse:
    to = Address(code, reference, number, audience)
    page = whole_answer(to, question, position, request.actor)
    context = {
        "page": page,
        "here": shown.href(to),
        "crumbs": shown.crumbs(code, page.code_name, reference, collated=True),
    }
    return render(request, "change/reading/answer.html", context)


@require_safe
def download(
    request: ActorRequest, code: str, reference: str, number: int, audience: Audience, format_: str
) -> HttpResponseBase:
    return send(request, file_of(Address(code, reference, number, audience), format_, request.actor))


def _beside(to: Address, line: EditionLine) -> Address:
    return Address(to.code_id, to.reference, line.number, line.audience)


def _instead(to: Address, number: int) -> Address:
    return Address(to.code_id, to.reference, number, to.audience)

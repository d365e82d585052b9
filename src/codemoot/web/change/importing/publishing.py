"""Publishing an edition for an audience, in the place of an earlier one where there is one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from codemoot.change.queries.imports import ImportPage, import_page
from codemoot.change.queries.reservations import reservations_of
from codemoot.change.usecases.collation.publish_edition import publish_edition
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.ids import new_id
from codemoot.web.change.importing import shown, words
from codemoot.web.change.importing.forms import PublishForm
from codemoot.web.http import ActorRequest, act_of

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def publish(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    known = reservations_of(page, request.actor, request.now)
    form = PublishForm(
        request.POST if request.method == "POST" else None,
        offered=_offered(page),
        supersedes=any(audience in page.in_place_of for audience in page.may_publish),
        stopped=any(each.stops for each in known),
    )
    if form.is_valid():
        wanted = form.wanted
        try:
            publish_edition(page.collation_id, act_of(request), **wanted._asdict())
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(
                request, f"{words.AUDIENCES[wanted.audience]} can read it as soon as it is written."
            )
            return redirect("web:import", code, reference, number)
    context = {
        "page": page,
        "form": form,
        "known": shown.known(page, known),
        "menu": shown.menu(page.change, number, "import-publish"),
        "crumbs": shown.crumbs(page.change, number),
        "act_key": new_id().hex,
    }
    return render(request, "change/import/publish.html", context, status=REFUSED if form.errors else 200)


def _offered(page: ImportPage) -> list[tuple[str, str]]:
    return [(audience.value, _said_of(page, audience)) for audience in page.may_publish]


def _said_of(page: ImportPage, audience: Audience) -> str:
    """Return who it is, what is withheld from them, and what it takes the place of."""
    said = f"{words.AUDIENCES[audience]}. {words.withheld(page.withheld[audience])}"
    earlier = page.in_place_of.get(audience)
    return f"{said} It takes the place of collation {earlier.number}." if earlier else said

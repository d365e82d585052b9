"""Taking a file out before it is read, and giving a collation up."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from codemoot.change.queries.imports import import_page
from codemoot.change.usecases.collation.give_up_collation import give_up_collation
from codemoot.change.usecases.collation.remove_source import remove_source
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.ids import new_id
from codemoot.web.change.importing import shown
from codemoot.web.change.importing.forms import RefusableForm
from codemoot.web.change.importing.views import REFUSED, refused_page
from codemoot.web.http import ActorRequest, act_of


@require_POST
@login_required
def remove(request: ActorRequest, code: str, reference: str, number: int, source_id: UUID) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    name = next((source.name for source in page.sources if source.id == source_id), "The file")
    try:
        remove_source(page.collation_id, act_of(request), source_id=source_id)
    except RefusedError as error:
        return refused_page(request, page, error)
    messages.success(request, f"“{name}” is taken out.")
    return redirect("web:import", code, reference, number)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def give_up(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    form = RefusableForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            give_up_collation(page.collation_id, act_of(request))
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, f"Collation {number} is given up.")
            return redirect("web:imports", code, reference)
    context = {
        "page": page,
        "form": form,
        "crumbs": shown.crumbs(page.change, number),
        "act_key": new_id().hex,
    }
    return render(request, "change/import/give_up.html", context, status=REFUSED if form.errors else 200)

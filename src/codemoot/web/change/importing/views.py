"""The collations of a change, and one from its files to its editions: HTTP in, one use case, HTTP out."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from codemoot.change.queries.imports import ImportPage, import_list, import_page
from codemoot.change.usecases.collation.read_sources import read_sources
from codemoot.change.usecases.collation.start_collation import start_collation
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.ids import new_id
from codemoot.parties.queries.codes import code_called
from codemoot.web.change.importing import shown
from codemoot.web.change.importing.forms import SourcesForm
from codemoot.web.change.importing.uploads import take
from codemoot.web.change.importing.words import counted
from codemoot.web.http import ActorRequest, act_of

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def listing(request: ActorRequest, code: str, reference: str) -> HttpResponse:
    found = import_list(code, reference, request.actor)
    if request.method == "POST":
        start_collation(found.change.id, act_of(request))
        newest = import_list(code, reference, request.actor).collations[0]
        return redirect("web:import", code, reference, newest.number)
    context = {
        "found": found,
        "lines": shown.lines(found),
        "crumbs": shown.crumbs(found.change),
        "act_key": new_id().hex,
    }
    return render(request, "change/import/list.html", context)


@require_safe
@login_required
def one(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    if request.htmx and not page.is_busy:
        return HttpResponseClientRefresh()  # what was waited for is there
    return _show(request, page, SourcesForm())


@require_POST
@login_required
def sources(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    form = SourcesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show(request, page, form)
    taken = take(request, code_called(code, request.now).id, page.collation_id, form.cleaned_data["sources"])
    if taken.added:
        messages.success(request, f"{counted(taken.added, 'file')} added.")
    if not taken.refusals:
        return redirect("web:import", code, reference, number)
    for refusal in taken.refusals:
        form.refuse(RefusedError(str(refusal), "sources"))
    return _show(request, import_page(code, reference, number, request.actor), form)


@require_POST
@login_required
def read(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    try:
        read_sources(page.collation_id, act_of(request))
    except RefusedError as error:
        return refused_page(request, page, error)
    return redirect("web:import", code, reference, number)


def refused_page(request: ActorRequest, page: ImportPage, error: RefusedError) -> HttpResponse:
    """Show the collation with what was refused of it."""
    form = SourcesForm(data={})
    form.errors.clear()
    form.refuse(error)
    return _show(request, page, form)


def _show(request: ActorRequest, page: ImportPage, form: SourcesForm) -> HttpResponse:
    context = shown.overview(page) | {"form": form, "act_key": new_id().hex}
    return render(request, "change/import/one.html", context, status=REFUSED if form.errors else 200)

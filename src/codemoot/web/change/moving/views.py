"""A change is raised, and moved on: HTTP in, one use case, HTTP out."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from codemoot.change.queries.moves import MovePage, move_page
from codemoot.change.queries.raising import RaisePage, raise_page
from codemoot.change.usecases.modification.advance_modification import NoSuchMoveError, advance_modification
from codemoot.change.usecases.modification.raise_modification import raise_modification
from codemoot.domain.refusals import RefusedError
from codemoot.parties.queries.codes import code_called
from codemoot.web.change.moving.forms import MoveForm, RaiseForm
from codemoot.web.change.moving.words import counting
from codemoot.web.change.reading.shown import crumbs
from codemoot.web.change.reading.wording import move_words
from codemoot.web.http import ActorRequest, act_of
from codemoot.web.parties.forms import given

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def raise_change(request: ActorRequest, code: str) -> HttpResponse:
    facts = code_called(code, request.now)
    page = raise_page(facts, request.actor)
    form = RaiseForm(given(request), page=page)
    if form.is_valid() and _is_raised(request, page, form):
        reference = form.cleaned_data["reference"]
        messages.success(request, f"{reference} is raised.")
        return redirect("web:change", code, reference)
    context = {"page": page, "form": form, "code_id": code, "crumbs": crumbs(code, facts.name)}
    return render(request, "change/moving/raise.html", context, status=REFUSED if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def move_change(request: ActorRequest, code: str, reference: str) -> HttpResponse:
    page = move_page(code, reference, request.actor, request.now)
    form = MoveForm(given(request), page=page)
    if form.is_valid() and _is_moved(request, page, form):
        messages.success(request, f"{move_words(form.cleaned_data['event'])}.")
        return redirect("web:change", code, reference)
    context = {
        "page": page,
        "form": form,
        "counting": list(counting(page.consultation)) if page.consultation else [],
        "crumbs": crumbs(code, page.code_name, reference),
    }
    return render(request, "change/moving/move.html", context, status=REFUSED if form.errors else 200)


def _is_raised(request: ActorRequest, page: RaisePage, form: RaiseForm) -> bool:
    said = form.cleaned_data
    try:
        raise_modification(
            page.edition_id,
            act_of(request),
            reference=said["reference"],
            title=said["title"],
            summary=said["summary"],
            proposer=form.proposed_by,
            path=said["path"],
        )
    except RefusedError as error:
        form.refuse(error)
    return not form.errors


def _is_moved(request: ActorRequest, page: MovePage, form: MoveForm) -> bool:
    said = form.cleaned_data
    try:
        advance_modification(
            page.id, act_of(request), event=said["event"], closes_on=form.closing_day, note=said["note"]
        )
    except NoSuchMoveError:
        form.refuse(RefusedError("Choose what happened from the list.", "event"))
    except RefusedError as error:
        form.refuse(error)
    return not form.errors

"""A code's Parties: HTTP in, one query or use case, HTTP out."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from codemoot.domain.refusals import RefusedError
from codemoot.kernel.ids import new_id
from codemoot.parties.queries.codes import code_called
from codemoot.parties.queries.parties import PartyPage, Wished, party_form, party_list, party_page
from codemoot.parties.usecases.party.admit_party import admit_party
from codemoot.parties.usecases.party.amend_party import amend_party
from codemoot.web.http import ActorRequest, act_of
from codemoot.web.parties.forms import PartyFilterForm, PartyForm, given
from codemoot.web.parties.paging import page_asked, pages_beside, words_asked


@require_safe
@never_cache
@login_required
def listing(request: ActorRequest, code: str) -> HttpResponse:
    facts = code_called(code, request.now)
    asked = words_asked(request, "category"), words_asked(request, "name")
    found = party_list(facts, request.actor, Wished(*asked, page=page_asked(request)))
    last = found.first + len(found.lines) - 1
    words = f"Parties {found.first} to {last} of {found.found}"
    return render(
        request,
        "parties/parties.html",
        {
            "code": facts,
            "found": found,
            "form": PartyFilterForm(request.GET, categories=found.categories),
            "pages": pages_beside(request, page=found.page, pages=found.pages, words=words),
            "is_filtered": any(asked),
        },
    )


@require_safe
@never_cache
@login_required
def party(request: ActorRequest, code: str, party_id: UUID) -> HttpResponse:
    facts = code_called(code, request.now)
    page = party_page(facts, request.actor, party_id)
    return render(request, "parties/party.html", {"code": facts, "party": page})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def admit(request: ActorRequest, code: str) -> HttpResponse:
    facts = code_called(code, request.now)
    categories = party_form(facts, request.actor)
    form = PartyForm(given(request), categories=categories, initial={"day": facts.today})
    if form.is_valid():
        try:
            admitted = admit_party(facts.id, act_of(request), entry=form.entry, starts_on=form.from_day)
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, f"{form.entry.tidied().name} is admitted.")
            return redirect("web:party", code, admitted)
    return render(
        request,
        "parties/admit.html",
        {"code": facts, "form": form, "act_key": new_id().hex},
        status=_status(form),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def amend(request: ActorRequest, code: str, party_id: UUID) -> HttpResponse:
    facts = code_called(code, request.now)
    categories = party_form(facts, request.actor)
    page = party_page(facts, request.actor, party_id)
    initial = _as_it_is(page) | {"day": facts.today}
    form = PartyForm(given(request), categories=categories, initial=initial)
    if form.is_valid():
        try:
            amend_party(party_id, act_of(request), entry=form.entry, from_day=form.from_day)
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, f"{form.entry.tidied().name} is amended.")
            return redirect("web:party", code, party_id)
    shown = {"code": facts, "party": page, "form": form, "act_key": new_id().hex}
    return render(request, "parties/amend.html", shown, status=_status(form))


def _as_it_is(page: PartyPage) -> dict[str, object]:
    last = page.memberships[0] if page.memberships else None
    return {
        "name": page.name,
        "trading_names": "\n".join(each.name for each in page.trading_names if each.last_on is None),
        "category": last.category if last else "",
        "group": last.group if last else "",
    }


def _status(form: PartyForm) -> int:
    return 422 if form.errors else 200

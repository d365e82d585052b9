"""Who holds which appointment in a code: HTTP in, one query or use case, HTTP out."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from codemoot.domain.people import Role
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.ids import new_id
from codemoot.parties.queries import people
from codemoot.parties.queries.codes import CodeFacts, code_called
from codemoot.parties.queries.parties import party_choices
from codemoot.parties.usecases.account.invite_account import invite_account
from codemoot.parties.usecases.account.invite_again import invite_again as send_again
from codemoot.parties.usecases.appointment.end_appointment import end_appointment
from codemoot.parties.usecases.appointment.make_appointment import make_appointment
from codemoot.web.http import ActorRequest, act_of
from codemoot.web.parties.forms import AppointForm, EndForm, InviteForm, PeopleFilterForm, given
from codemoot.web.parties.paging import page_asked, pages_beside, words_asked


@require_safe
@never_cache
@login_required
def listing(request: ActorRequest, code: str) -> HttpResponse:
    facts = code_called(code, request.now)
    role, name = words_asked(request, "role"), words_asked(request, "name")
    over = bool(request.GET.get("over"))
    found = people.people_list(facts, request.actor, people.Sought(role, name, over, page_asked(request)))
    last = found.first + len(found.lines) - 1
    words = f"Appointments {found.first} to {last} of {found.found}"
    return render(
        request,
        "parties/people.html",
        {
            "code": facts,
            "found": found,
            "form": PeopleFilterForm(request.GET),
            "pages": pages_beside(request, page=found.page, pages=found.pages, words=words),
            "is_filtered": bool(role or name or over),
        },
    )


@require_safe
@never_cache
@login_required
def person(request: ActorRequest, code: str, account_id: UUID) -> HttpResponse:
    facts = code_called(code, request.now)
    held = people.person(facts, request.actor, account_id)
    shown = {"code": facts, "held": held, "person": held[0], "act_key": new_id().hex}
    return render(request, "parties/person.html", shown)


@require_POST
@never_cache
@login_required
def invite_again(request: ActorRequest, code: str, account_id: UUID) -> HttpResponse:
    facts = code_called(code, request.now)
    held = people.person(facts, request.actor, account_id)
    people.appointing(facts, request.actor)
    try:
        send_again(facts.id, act_of(request), account=account_id)
    except RefusedError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"The link is on its way to {held[0].email} again.")
    return redirect("web:person", code, account_id)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def invite(request: ActorRequest, code: str) -> HttpResponse:
    facts = code_called(code, request.now)
    people.appointing(facts, request.actor)
    parties = _parties(request, facts)
    initial = {"starts_on": facts.today} | _for_a_party(request, parties)
    form = InviteForm(given(request), parties=parties, initial=initial)
    if form.is_valid():
        email, name = form.cleaned_data["email"], form.cleaned_data["name"]
        try:
            invite_account(facts.id, act_of(request), email=email, name=name, seat=form.seat)
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, f"An invitation is on its way to {email.strip()}.")
            return redirect("web:people", code)
    shown = {"code": facts, "form": form, "act_key": new_id().hex}
    return render(request, "parties/invite.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def appoint(request: ActorRequest, code: str, account_id: UUID) -> HttpResponse:
    facts = code_called(code, request.now)
    held = people.person(facts, request.actor, account_id)
    form = AppointForm(given(request), parties=_parties(request, facts), initial={"starts_on": facts.today})
    if form.is_valid():
        try:
            make_appointment(facts.id, act_of(request), account=account_id, seat=form.seat)
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, f"{held[0].name} is appointed.")
            return redirect("web:person", code, account_id)
    shown = {"code": facts, "form": form, "person": held[0], "act_key": new_id().hex}
    return render(request, "parties/appoint.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def end(request: ActorRequest, code: str, appointment_id: UUID) -> HttpResponse:
    facts = code_called(code, request.now)
    held = people.held(facts, request.actor, appointment_id)
    form = EndForm(given(request), initial={"ends_on": facts.today})
    if form.is_valid():
        try:
            end_appointment(appointment_id, act_of(request), ends_on=form.cleaned_data["ends_on"])
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, f"The appointment of {held.name} ends.")
            return redirect("web:person", code, held.account)
    shown = {"code": facts, "form": form, "held": held, "act_key": new_id().hex}
    return render(request, "parties/end.html", shown, status=422 if form.errors else 200)


def _for_a_party(request: ActorRequest, parties: list[tuple[str, str]]) -> dict[str, str]:
    """Return what is chosen beforehand, for whoever comes from a Party's page."""
    asked = request.GET.get("party", "")
    known = asked in {party for party, _ in parties}
    return {"role": Role.PARTY_REPRESENTATIVE, "party": asked} if known else {}


def _parties(request: ActorRequest, facts: CodeFacts) -> list[tuple[str, str]]:
    return [(str(party), name) for party, name in party_choices(facts, request.actor)]

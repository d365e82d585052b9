"""HTTP in, one use case or one query, HTTP out: a person's own pages."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.queries.actors import LOOKING, own_actor_of
from codemoot.parties.queries.appointments import appointment_to_see, held_by, looks_at
from codemoot.parties.usecases.appointment.leave_view import leave_view
from codemoot.parties.usecases.appointment.view_as import view_as
from codemoot.web.accounts.strength import is_strong
from codemoot.web.http import ActorRequest, act_of, is_uuid
from codemoot.web.me.forms import ReasonForm
from codemoot.web.me.sessions import end_one, end_others, sessions_of
from codemoot.web.me.taking import one_of_mine, switch_to

GET_OR_POST = ["GET", "HEAD", "POST"]


@require_safe
@login_required
@never_cache
def account(request: ActorRequest) -> HttpResponse:
    shown = {
        "account": request.user,
        "looks": looks_at(_me(request)),
        "has_provider": bool(settings.CODEMOOT.oidc),
    }
    return render(request, "me/account.html", shown)


@require_http_methods(GET_OR_POST)
@login_required
@never_cache
def act_as(request: ActorRequest) -> HttpResponse:
    wanted = request.POST.get("next", "") or request.GET.get("next", "")
    if request.method == "POST":
        chosen = request.POST.get("appointment", "")
        if not is_uuid(chosen):
            raise NotFoundError(chosen)
        return switch_to(request, one_of_mine(request, UUID(chosen)), wanted)
    held = held_by(_me(request), request.now)
    return render(request, "me/act_as.html", {"held": held, "next": wanted})


@require_http_methods(GET_OR_POST)
@login_required
@never_cache
def sessions(request: ActorRequest) -> HttpResponse:
    if request.method == "POST":
        return _end(request, request.POST.get("session", ""))
    return render(request, "me/sessions.html", {"sessions": sessions_of(request)})


def _end(request: ActorRequest, which: str) -> HttpResponse:
    if which == "others":
        end_others(request)
        messages.success(request, "You are signed out everywhere but here.")
    elif which.isdecimal() and len(which) < 18:  # noqa: PLR2004  (an id that a database holds)
        end_one(request, int(which))
        messages.success(request, "That session is over.")
    else:
        raise NotFoundError(which)
    return redirect("web:sessions")


@require_http_methods(GET_OR_POST)
@login_required
@never_cache
def see_as(request: ActorRequest, appointment_id: UUID) -> HttpResponse:
    seen = appointment_to_see(request.actor, appointment_id, request.now)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            look = view_as(appointment_id, act_of(request), reason=form.cleaned_data["reason"])
        except RefusedError as refused:
            form.add_error(refused.field or None, str(refused))
        else:
            request.session[LOOKING] = str(look)
            return redirect("web:today")
    return render(request, "me/see_as.html", {"seen": seen, "form": form})


@require_POST
@login_required
def leave(request: ActorRequest) -> HttpResponse:
    look = request.session.pop(LOOKING, None)
    own = own_actor_of(request.user, request.session, request.now, strong=is_strong(request))
    if look:
        leave_view(UUID(look), Act(own, request.now))
    return redirect("web:today")


def _me(request: ActorRequest) -> UUID:
    return UUID(str(request.user.pk))

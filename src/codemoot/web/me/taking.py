"""Taking an appointment in this session: by itself at sign-in when there is one, else when asked for."""

from collections.abc import Mapping
from urllib.parse import urlencode
from uuid import UUID

from allauth.account.internal.flows.reauthentication import stash_and_reauthenticate
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from codemoot.domain.people import Actor
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.queries.actors import ACTING_AS, LOOKING
from codemoot.parties.queries.appointments import Held, held_by
from codemoot.parties.usecases.appointment.take_appointment import take_appointment
from codemoot.web.accounts.returning import is_ours
from codemoot.web.accounts.strength import JUST_NOW, is_just_confirmed, is_strong
from codemoot.web.http import ActorRequest
from codemoot.web.me.sessions import list_this

SET_UP = (
    "To act as {what}, you need a second factor besides your password. "
    "Add an authenticator app or a passkey first."
)


def after_sign_in(request: ActorRequest, response: HttpResponse) -> HttpResponse:
    """Take the only appointment by itself; ask which, of several. `response` leads where they wanted."""
    request.session.pop(ACTING_AS, None)
    request.session.pop(LOOKING, None)
    list_this(request)
    mine = in_force(request)
    wanted = response.headers.get("Location", "")
    if len(mine) == 1:
        return switch_to(request, mine[0], wanted, is_confirmed=is_strong(request))
    return redirect(f"{reverse('web:act_as')}?{urlencode({'next': wanted})}") if mine else response


def in_force(request: ActorRequest) -> list[Held]:
    return [held for held in held_by(request.user.pk, request.now) if held.holds]  # type: ignore[arg-type]  # signed in


def switch_to(
    request: ActorRequest, held: Held, wanted: str = "", *, is_confirmed: bool = False
) -> HttpResponse:
    """Take it; a second factor is asked for first where it must be. A committee's seat asks each time."""
    confirmed = is_confirmed or (is_strong(request) and not held.asks_again)
    if held.needs_second_factor and not confirmed:
        return _confirm_first(request, held, wanted)
    try:
        take_appointment(held.id, Act(Actor(account_id=held.account_id), request.now), confirmed=confirmed)
    except RefusedError as refused:
        messages.error(request, str(refused))
        return redirect("web:act_as")
    request.session[ACTING_AS] = str(held.id)
    request.session.pop(LOOKING, None)
    return redirect(wanted if is_ours(wanted) else "web:today")


def resume(request: ActorRequest, state: Mapping[str, str]) -> HttpResponse:
    """Go on when the second factor was confirmed (allauth calls this once, by its name in the session)."""
    wanted = [held for held in in_force(request) if str(held.id) == state["appointment"]]
    if not wanted:
        raise NotFoundError(state["appointment"])
    now = timezone.now().timestamp()
    if (
        now - float(state["at"]) > JUST_NOW.total_seconds()
    ):  # it was begun and left: this is about another thing
        return redirect("web:act_as")
    return switch_to(request, wanted[0], state["next"], is_confirmed=is_just_confirmed(request, now))


def one_of_mine(request: ActorRequest, appointment_id: UUID) -> Held:
    """Return an appointment of the person's that is in force. Raise NotFoundError."""
    found = [held for held in in_force(request) if held.id == appointment_id]
    if not found:
        raise NotFoundError(appointment_id)
    return found[0]


def _confirm_first(request: ActorRequest, held: Held, wanted: str) -> HttpResponse:
    if not is_mfa_enabled(request.user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]):
        messages.warning(request, SET_UP.format(what=held.words))
        return redirect("mfa_index")
    state = {"appointment": str(held.id), "next": wanted, "at": str(timezone.now().timestamp())}
    response: HttpResponse = stash_and_reauthenticate(request, state, f"{__name__}.resume")
    return response

"""The page that a signed-in person begins with."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from codemoot.change.queries.today import published
from codemoot.parties.queries.codes import code_called
from codemoot.web.accounts.strength import is_strong
from codemoot.web.http import ActorRequest
from codemoot.web.today.changes import to_read
from codemoot.web.today.lists import today
from codemoot.web.today.people import NOBODY, without_appointment
from codemoot.web.today.waiting import Day, in_order


@require_safe
@login_required
@never_cache
def page(request: ActorRequest) -> HttpResponse:
    if request.actor.appointment_id is None:
        shown = {"day": _to_begin(request), "on": request.now.date()}
    else:
        code = code_called(request.actor.code_id, request.now)
        shown = {"day": today(request.actor, code, request.now), "code": code, "on": code.today}
    return render(request, "today/today.html", shown)


def _to_begin(request: ActorRequest) -> Day:
    account: UUID | None = request.actor.account_id
    waiting = without_appointment(account, request.now, is_strong=is_strong(request)) if account else ()
    return Day(in_order(waiting), to_read(published(request.actor)), NOBODY)

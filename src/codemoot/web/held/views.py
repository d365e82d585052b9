"""HTTP in, one query or use case about what is held, HTTP out."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.parties.queries.appointments import names_of
from codemoot.parties.queries.codes import code_called
from codemoot.records.queries.outbox import held_page, may_release
from codemoot.records.usecases.outbox.drop_held import drop_held
from codemoot.records.usecases.outbox.release_held import release_held
from codemoot.web.held.words import line
from codemoot.web.http import ActorRequest, act_of
from codemoot.web.parties.paging import page_asked, pages_beside


@require_safe
@never_cache
@login_required
def listing(request: ActorRequest, code: str) -> HttpResponse:
    facts = code_called(code, request.now)
    found = held_page(code, request.actor, page_asked(request))
    names = names_of({item.account for item in found.items if item.account}, request.actor)
    words = f"Held {found.first} to {found.first + len(found.items) - 1} of {found.found}"
    shown = {
        "code": facts,
        "lines": [line(item, names) for item in found.items],
        "pages": pages_beside(request, page=found.page, pages=found.pages, words=words),
        "act_key": new_id().hex,
    }
    return render(request, "held/held.html", shown)


@require_POST
@never_cache
@login_required
def release(request: ActorRequest, code: str, item_id: UUID) -> HttpResponse:
    return _decided(request, code, item_id, release_held, "It goes on: the worker does it next.")


@require_POST
@never_cache
@login_required
def drop(request: ActorRequest, code: str, item_id: UUID) -> HttpResponse:
    return _decided(request, code, item_id, drop_held, "It is dropped, and will not be done.")


def _decided(
    request: ActorRequest, code: str, item_id: UUID, decide: Callable[[UUID, Act], None], done: str
) -> HttpResponse:
    code_called(code, request.now)
    may_release(code, request.actor)
    try:
        decide(item_id, act_of(request))
    except RefusedError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("web:held", code)

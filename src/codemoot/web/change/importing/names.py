"""Names in doubt: a person says whose each is; what was read is then matched again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from codemoot.change.queries.imports import collation_called, import_page
from codemoot.change.queries.previews import names_page
from codemoot.change.usecases.collation.settle_matches import settle_matches
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.ids import new_id
from codemoot.web.change.importing import shown
from codemoot.web.change.importing.forms import NamesForm
from codemoot.web.change.importing.looking import page_after
from codemoot.web.change.importing.words import counted
from codemoot.web.http import ActorRequest, act_of

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def names(request: ActorRequest, code: str, reference: str, number: int) -> HttpResponse:
    page = import_page(code, reference, number, request.actor)
    change, collation = collation_called(code, reference, number, request.actor)
    after = page_after(request, first=-1)
    found = names_page(collation, after, request.actor)
    form = NamesForm(request.POST if request.method == "POST" else None, page=found)
    if form.is_valid():
        try:
            settle_matches(collation.pk, act_of(request), said=form.said)
        except RefusedError as error:
            form.refuse(error)
        else:
            settled = counted(len(form.said), "name")
            messages.success(request, f"{settled} settled. What was read is matched again.")
            return redirect("web:import", code, reference, number)
    here = reverse("web:import-names", args=[code, reference, number])
    context = {
        "page": page,
        "found": found,
        "form": form,
        "here": here,
        "next_href": f"{here}?after={found.next_after}" if found.next_after is not None else "",
        "first_href": here if after >= 0 else "",
        "menu": shown.menu(change, number, "import-names"),
        "crumbs": shown.crumbs(change, number),
        "act_key": new_id().hex,
    }
    return render(request, "change/import/names.html", context, status=REFUSED if form.errors else 200)

"""A reference in small letters leads to the address that is right."""

import functools
from typing import ParamSpec

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from codemoot.change.queries.modifications import reference_as_kept
from codemoot.kernel.usecase import NotFoundError
from codemoot.web.caching import View
from codemoot.web.http import ActorRequest

P = ParamSpec("P")


def as_kept(view: View[P]) -> View[P]:
    """Where nothing is found, look whether the change's reference is only written in another case."""

    @functools.wraps(view)
    def answered(request: ActorRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NotFoundError:
            address = _right_address(request)
            if not address:
                raise
            return redirect(address)

    return answered


def _right_address(request: ActorRequest) -> str:
    match = request.resolver_match
    asked = match.kwargs if match else {}
    kept = reference_as_kept(asked["code"], asked["reference"], request.actor) if asked else ""
    if match is None or kept in {"", asked["reference"]}:
        return ""
    address, query = reverse(match.view_name, kwargs=asked | {"reference": kept}), request.GET.urlencode()
    return f"{address}?{query}" if query else address

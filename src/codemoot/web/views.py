"""The first page: for anyone, what is open, decided and published."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from codemoot.change.queries.home import home_page
from codemoot.web.caching import for_readers
from codemoot.web.http import ActorRequest


@require_safe
@for_readers
def home(request: ActorRequest) -> HttpResponse:
    return render(request, "home.html", {"codes": home_page(request.actor, request.now)})

"""Every component in its states on one page, while developing and in the demonstration only."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from codemoot.web.design import samples
from codemoot.web.design.forms import EveryKindForm, NarrowForm


def design(request: HttpRequest) -> HttpResponse:
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    forms = {
        "plain": EveryKindForm(prefix="plain"),
        "wrong": EveryKindForm({"wrong-closes_on_0": "31", "wrong-closes_on_1": "2"}, prefix="wrong"),
        "narrow": NarrowForm(request.GET),
    }
    return render(request, "design.html", samples.SHELL | samples.COMPONENTS | forms)

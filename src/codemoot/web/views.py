"""The first page."""

from django.http import HttpResponse
from django.shortcuts import render

from codemoot.web.http import ActorRequest


def home(request: ActorRequest) -> HttpResponse:
    return render(request, "home.html")

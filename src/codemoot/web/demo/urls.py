"""The addresses of the demonstration: none at all where the site is no demonstration."""

from django.conf import settings
from django.urls import URLPattern, path

from codemoot.web.demo import views

PAGES = [
    path("demo/", views.page, name="demo"),
    path("demo/day/", views.day, name="demo-day"),
    path("demo/seat/", views.seat, name="demo-seat"),
]


def demonstration() -> list[URLPattern]:
    return PAGES if settings.DEMO else []

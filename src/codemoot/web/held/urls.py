"""The addresses of what is held in a code."""

from django.urls import path

from codemoot.web.held import views

urlpatterns = [
    path("", views.listing, name="held"),
    path("<uuid:item_id>/release/", views.release, name="held-release"),
    path("<uuid:item_id>/drop/", views.drop, name="held-drop"),
]

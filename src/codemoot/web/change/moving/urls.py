"""Where a change is raised and moved on."""

from django.urls import path

from codemoot.web.change.moving import views
from codemoot.web.change.reading.urls import CHANGE

urlpatterns = [
    path("<code:code>/changes/raise/", views.raise_change, name="change-raise"),
    path(f"{CHANGE}move/", views.move_change, name="change-move"),
]

"""The address of the page that shows every component."""

from django.urls import path

from codemoot.web.design.views import design

urlpatterns = [path("design/", design, name="design")]

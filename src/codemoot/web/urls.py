"""The site's own addresses."""

from django.urls import path

from codemoot.web import views

app_name = "web"
urlpatterns = [
    path("", views.home, name="home"),
    path("today/", views.home, name="today"),
]

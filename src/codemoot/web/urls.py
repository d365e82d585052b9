"""The site's own addresses."""

from django.urls import include, path

from codemoot.web import files, views

app_name = "web"
urlpatterns = [
    path("", views.home, name="home"),
    path("files/<uuid:file_id>/", files.download, name="file"),
    path("<slug:code>/", include("codemoot.web.parties.urls")),
    path("today/", views.home, name="today"),
]

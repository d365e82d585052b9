"""The site's own addresses."""

from django.urls import include, path

from codemoot.web import files, views

app_name = "web"
urlpatterns = [
    path("", include("codemoot.web.change.reading.urls")),
    path("", views.home, name="home"),
    path("files/<uuid:file_id>/", files.download, name="file"),
    path("today/", views.home, name="today"),
    path("me/", include("codemoot.web.me.urls")),
    path("<slug:code>/", include("codemoot.web.parties.urls")),
]

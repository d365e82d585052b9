"""The site's own addresses."""

from django.urls import URLPattern, URLResolver, include, path

from codemoot.web import files, health, views
from codemoot.web.change.reading import views as reading
from codemoot.web.demo.urls import demonstration
from codemoot.web.today import views as today

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("codemoot.web.change.moving.urls")),  # first: “raise” is no reference
    path("", include("codemoot.web.change.reading.urls")),
    path("", include("codemoot.web.change.importing.urls")),
    path("", views.home, name="home"),
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
    path("files/<uuid:file_id>/", files.download, name="file"),
    path("today/", today.page, name="today"),
    path("", include("codemoot.web.record.urls")),
    path("<slug:code>/held/", include("codemoot.web.held.urls")),
    *demonstration(),
    path("", include("codemoot.web.design.urls")),
    path("me/", include("codemoot.web.me.urls")),
    path("<slug:code>/", include("codemoot.web.parties.urls")),
    path("<code:code>/", reading.code, name="code"),  # last: “today” is no code
]

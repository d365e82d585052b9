"""Where the reader's pages are."""

from django.urls import path, register_converter

from codemoot.web import feeds
from codemoot.web.change.reading import views
from codemoot.web.change.reading.addresses import AudienceWord, CodeName, FormatName, Reference

register_converter(AudienceWord, "audience")
register_converter(CodeName, "code")
register_converter(FormatName, "format")
register_converter(Reference, "reference")

CHANGE = "<code:code>/changes/<reference:reference>/"
EDITION = f"{CHANGE}responses/<int:number>/<audience:audience>/"

urlpatterns = [
    path("<code:code>/published.atom", feeds.published, name="published-feed"),
    path("<code:code>/changes/", views.changes, name="changes"),
    path(CHANGE, views.change, name="change"),
    path(f"{CHANGE}history.atom", feeds.history, name="history-feed"),
    path(f"{CHANGE}responses/", views.responses, name="responses"),
    path(EDITION, views.collation, name="collation"),
    path(f"{EDITION}<int:question>/<int:position>/", views.answer, name="answer"),
    path(f"{EDITION}download/<format:format_>", views.download, name="collation-file"),
]

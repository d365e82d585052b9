"""Where the pages of importing and publishing are."""

from django.urls import path

from codemoot.web.change.importing import looking, names, publishing, removing, views
from codemoot.web.change.reading.urls import CHANGE

LIST = f"{CHANGE}import/"
ONE = f"{LIST}<int:number>/"

urlpatterns = [
    path(LIST, views.listing, name="imports"),
    path(ONE, views.one, name="import"),
    path(f"{ONE}sources/", views.sources, name="import-sources"),
    path(f"{ONE}sources/<uuid:source_id>/remove/", removing.remove, name="import-source-remove"),
    path(f"{ONE}give-up/", removing.give_up, name="import-give-up"),
    path(f"{ONE}read/", views.read, name="import-read"),
    path(f"{ONE}findings/", looking.findings, name="import-findings"),
    path(f"{ONE}rows/", looking.rows, name="import-rows"),
    path(f"{ONE}columns/", looking.columns, name="import-columns"),
    path(f"{ONE}names/", names.names, name="import-names"),
    path(f"{ONE}publish/", publishing.publish, name="import-publish"),
]

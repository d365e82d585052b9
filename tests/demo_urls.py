"""The addresses of a site that runs as a demonstration."""

from django.urls import URLPattern, URLResolver, include, path

from codemoot.config import urls
from codemoot.web.demo.urls import PAGES
from codemoot.web.urls import urlpatterns as site

handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
pages: list[URLPattern | URLResolver] = [*PAGES, *site]
urlpatterns = [path("accounts/", include("allauth.urls")), path("", include((pages, "web")))]

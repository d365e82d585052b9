"""Every address: the site's own pages, and those of signing in under /accounts/."""

from django.urls import include, path

handler400 = "codemoot.web.errors.bad_request"
handler403 = "codemoot.web.errors.forbidden"
handler404 = "codemoot.web.errors.not_found"
handler429 = "codemoot.web.errors.too_many"
handler500 = "codemoot.web.errors.server_error"

urlpatterns = [
    path("accounts/", include("codemoot.web.accounts.urls")),
    path("", include("codemoot.web.urls")),
]

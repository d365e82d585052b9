"""The web's place in Django: templates, static files and template tags; no tables."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "codemoot.web"
    label = "web"

    def ready(self) -> None:
        from codemoot.web.accounts import checks  # noqa: F401, PLC0415  (it registers itself; models are there only now)

"""The web's place in Django: templates, static files and template tags; no tables."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "codemoot.web"
    label = "web"

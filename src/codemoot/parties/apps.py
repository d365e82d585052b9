"""The place of `parties` in Django."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    name = "codemoot.parties"
    label = "parties"
    default_auto_field = "django.db.models.BigAutoField"

"""The place of `change` in Django."""

from django.apps import AppConfig


class ChangeConfig(AppConfig):
    name = "codemoot.change"
    label = "change"
    default_auto_field = "django.db.models.BigAutoField"

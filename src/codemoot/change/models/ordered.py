"""A column of JSON that keeps the order of its keys: PostgreSQL's own would sort them."""

import json

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

Ordered = dict[str, dict[str, int]]


class OrderedField(models.TextField):  # type: ignore[type-arg]  # Django's class takes none at run time
    def from_db_value(self, value: str, _expression: object, _connection: BaseDatabaseWrapper) -> Ordered:
        read: Ordered = json.loads(value)
        return read

    def get_prep_value(self, value: Ordered) -> str:
        return json.dumps(value, ensure_ascii=False)

    def deconstruct(self) -> tuple[str, str, list[str], dict[str, object]]:
        """For migrations it is plain text: they import nothing of the application."""
        name, _, arguments, options = super().deconstruct()
        return name, "django.db.models.TextField", list(arguments), options

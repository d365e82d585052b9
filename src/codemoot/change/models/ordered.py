"""A column of JSON that keeps the order of its keys: PostgreSQL's own would sort them."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

Ordered = dict[str, dict[str, int]]
if TYPE_CHECKING:
    Column = models.TextField[Mapping[str, Mapping[str, int]], Ordered]
else:
    Column = models.TextField  # Django's class takes no types at run time


class OrderedField(Column):
    def from_db_value(self, value: str, _expression: object, _connection: BaseDatabaseWrapper) -> Ordered:
        read: Ordered = json.loads(value)
        return read

    def get_prep_value(self, value: Ordered) -> str:
        return json.dumps(value, ensure_ascii=False)

    def deconstruct(self) -> tuple[str, str, list[str], dict[str, object]]:
        """For migrations it is plain text: they import nothing of the application."""
        name, _, arguments, options = super().deconstruct()
        return name, "django.db.models.TextField", list(arguments), options

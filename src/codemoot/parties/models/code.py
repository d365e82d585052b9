"""An industry code, and the editions of its rules that were adopted here."""

from typing import ClassVar

from django.db import models

from codemoot.domain.access import Capability
from codemoot.kernel.row import Row


class Code(Row):
    """Its `code_id` is its short name, which stands in addresses: "sec"."""

    READ: ClassVar = Capability.CODE_READ

    name = models.CharField(max_length=200)  # Smart Energy Code
    time_zone = models.CharField(max_length=64, default="Europe/London")  # of its deadlines

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["code_id"], name="one_row_a_code")]

    def __str__(self) -> str:
        return self.name


class CodeEdition(Row):
    READ: ClassVar = Capability.CODE_READ

    industry_code = models.ForeignKey(Code, models.PROTECT, related_name="editions")
    profile = models.CharField(max_length=32)  # the profile's name: sec-2018
    label = models.CharField(max_length=32)  # its version: sec-2018.1
    pin = models.CharField(max_length=64)  # SHA-256, hexadecimal, of the profile as loaded
    effective_from = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code_id", "profile", "pin"], name="an_edition_is_adopted_once")
        ]

    def __str__(self) -> str:
        return self.label

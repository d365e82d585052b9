"""This installation: the one row above all codes, made by the first migration."""

from typing import ClassVar, Final
from uuid import UUID

from django.db import models

from codemoot.domain.access import Capability
from codemoot.kernel.row import Row

THE_INSTALLATION: Final = UUID(int=1)


class Installation(Row):
    READ: ClassVar = Capability.INSTALLATION_READ

    demo = models.BooleanField(
        default=False
    )  # set once, on an empty database; only then may demo accounts exist
    demo_date = models.DateField(null=True)  # the day it is in the demonstration; null: today

    def __str__(self) -> str:
        return "Demonstration" if self.demo else "Installation"

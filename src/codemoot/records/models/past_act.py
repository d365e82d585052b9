"""What an act gave, under its key: the same act twice is done once."""

from typing import ClassVar

from django.db import models

from codemoot.domain.access import Capability
from codemoot.kernel.gate import Paths
from codemoot.kernel.row import Row


class PastAct(Row):
    READ: ClassVar = Capability.RECEIPT_READ
    PATHS: ClassVar = Paths(appointment="appointment_id")

    act_id = models.UUIDField()
    account_id = models.UUIDField(null=True)
    appointment_id = models.UUIDField(null=True)
    usecase = models.CharField(max_length=128)
    key = models.CharField(max_length=64)
    result = models.UUIDField(null=True)  # the id of what it made; null: it made nothing new

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["account_id", "usecase", "key"], name="an_act_is_done_once")
        ]

    def __str__(self) -> str:
        return f"{self.usecase} {self.key}"

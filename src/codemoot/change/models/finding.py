"""What was noticed when the sources of a collation were read."""

from typing import ClassVar

from django.db import models

from codemoot.change.models.collation import Collation
from codemoot.domain.access import Capability
from codemoot.kernel.row import Row


class CollationFinding(Row):
    READ: ClassVar = Capability.COLLATION_READ

    collation = models.ForeignKey(Collation, models.PROTECT, related_name="findings")
    order = models.PositiveIntegerField()
    rule = models.CharField(max_length=64)  # a rule of `domain.findings`
    where = models.CharField(max_length=300, blank=True)
    detail = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["collation", "order"], name="findings_in_order")]

    def __str__(self) -> str:
        return f"{self.rule} {self.where}"

"""What was noticed when the sources of a collation were read."""

from typing import ClassVar

from django.db import models

from codemoot.change.models.collation import Collation
from codemoot.domain.access import Capability
from codemoot.domain.findings import Severity
from codemoot.kernel.row import Row


class CollationFinding(Row):
    READ: ClassVar = Capability.COLLATION_READ

    collation = models.ForeignKey(Collation, models.PROTECT, related_name="findings", db_index=False)
    order = models.PositiveIntegerField()
    rule = models.CharField(max_length=64)  # a rule of `domain.findings`
    severity = models.CharField(
        max_length=8, choices=[(severity.value, severity.value) for severity in Severity]
    )
    where = models.TextField(blank=True)
    detail = models.TextField(blank=True)
    beside = models.JSONField(default=list)  # what stands there: [a line's number or a column, its text]

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["collation", "severity", "order"], name="findings_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.where}"

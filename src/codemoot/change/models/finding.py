"""What was noticed when the sources of a collation were read."""

from typing import ClassVar

from django.db import models

from codemoot.change.models.edition import Edition
from codemoot.domain.access import Capability
from codemoot.domain.findings import Severity
from codemoot.kernel.row import Row


class CollationFinding(Row):
    READ: ClassVar = Capability.COLLATION_READ

    edition = models.ForeignKey(  # the administrator's, with which it came and goes
        Edition, models.PROTECT, related_name="findings", db_index=False
    )
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
            models.Index(fields=["edition", "severity", "order"], name="findings_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.where}"


class DoubtfulName(Row):
    """A name as printed that the register does not know for certain, and whose it may be."""

    READ: ClassVar = Capability.COLLATION_READ

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="doubtful_names", db_index=False)
    order = models.PositiveIntegerField()
    printed = models.CharField(max_length=300)
    where = models.TextField(blank=True)  # it first stands
    candidates = models.JSONField(default=list)  # [name in the register, likeness of 100], the likest first

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "order"], name="doubtful_names_in_order")
        ]

    def __str__(self) -> str:
        return self.printed

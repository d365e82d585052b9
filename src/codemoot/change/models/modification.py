"""A proposal to change the code. Its stages and states are the profile's, not ours."""

from typing import ClassVar

from django.db import models

from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.kernel.gate import Paths
from codemoot.kernel.row import Row
from codemoot.parties.models import CodeEdition, Party

CONSULTED_ON = models.Q(closes_on__isnull=False)
DECIDED = models.Q(decided_on__isnull=False)
UNDER_WAY = models.Q(decided_on__isnull=True)


class Modification(Row):
    READ: ClassVar = Capability.MODIFICATION_READ
    PATHS: ClassVar = Paths(audience="audience")

    edition = models.ForeignKey(
        CodeEdition, models.PROTECT, related_name="modifications"
    )  # its rules, to its end
    reference = models.CharField(max_length=32)  # SECMP0101
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)  # in a paragraph, for anyone
    proposer = models.ForeignKey(Party, models.PROTECT, null=True, related_name="proposals")
    state = models.CharField(max_length=32)  # a state of the profile's process: "mrc_open"
    path = models.CharField(max_length=32, blank=True)  # "path3"
    classification = models.CharField(max_length=32, default="white")  # a level of the profile's scheme
    raised_on = models.DateField(null=True)
    closes_on = models.DateField(null=True)  # the last day of its newest consultation
    decided_on = models.DateField(null=True)  # the day from which no stage was ahead of it any more
    audience = models.CharField(
        max_length=16,
        choices=[(audience.value, audience.value) for audience in Audience],
        default=Audience.PUBLIC.value,
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code_id", "reference"], name="one_modification_of_a_reference")
        ]
        indexes: ClassVar = [
            models.Index(fields=["closes_on"], name="changes_consulted_on", condition=CONSULTED_ON),
            models.Index(fields=["decided_on"], name="changes_decided", condition=DECIDED),
            models.Index(fields=["code_id", "reference"], name="changes_decided_of_code", condition=DECIDED),
            models.Index(fields=["code_id", "reference"], name="changes_under_way", condition=UNDER_WAY),
        ]

    def __str__(self) -> str:
        return self.reference

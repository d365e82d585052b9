"""A collation of responses: the sources it is read from, how it stands, and what a person settled in it."""

from enum import StrEnum
from typing import ClassVar

from django.db import models

from codemoot.change.models.modification import Modification
from codemoot.domain.access import Capability
from codemoot.kernel.row import Row
from codemoot.parties.models import Party
from codemoot.records.models import StoredFile


class CollationState(StrEnum):
    GATHERING = "gathering"  # sources are added
    READING = "reading"  # the worker reads them
    READ = "read"  # to be looked at, settled and published
    PUBLISHED = "published"
    SUPERSEDED = "superseded"  # a later one was published in its place
    FAILED = "failed"  # nothing could be read; the findings say why
    GIVEN_UP = "given_up"  # nobody will publish it; it stays on record


class Collation(Row):
    """The administrator's own, everything included; others see its editions."""

    READ: ClassVar = Capability.COLLATION_READ

    modification = models.ForeignKey(Modification, models.PROTECT, related_name="collations")
    number = models.PositiveSmallIntegerField()  # 1, 2 …: each supersedes those before when it is published
    consultation = models.CharField(max_length=32, default="mrc")  # the consultation's id in the profile
    state = models.CharField(
        max_length=16,
        choices=[(state.value, state.value) for state in CollationState],
        default=CollationState.GATHERING.value,
    )
    started_at = models.DateTimeField()
    responses = models.PositiveIntegerField(default=0)
    other_references = models.JSONField(default=list)  # of Modifications that the sources say they are about
    names_in_doubt = models.PositiveIntegerField(default=0)  # names that a person could settle
    gathered = models.ForeignKey(  # the readings as JSON, so that nothing is read twice
        StoredFile, models.PROTECT, null=True, related_name="+"
    )
    columns = models.TextField(
        blank=True
    )  # as understood: TOML, what `codemoot collate` keeps as mapping.toml
    register = models.JSONField(default=list)  # of Parties, by which names were last recognised
    crowds = models.JSONField(default=dict)  # respondents in each Party Category, which a preview needs
    found = models.JSONField(default=dict)  # {severity: how many findings}
    withheld = models.JSONField(default=dict)  # {audience: {what: how many}}
    job = models.UUIDField(null=True)  # the outbox item that somebody may be waiting for

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["modification", "number"], name="one_collation_of_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.modification_id} collation {self.number}"


class Source(Row):
    """One file of responses, as it was given."""

    READ: ClassVar = Capability.COLLATION_READ

    collation = models.ForeignKey(Collation, models.PROTECT, related_name="sources")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["collation", "file"], name="a_source_is_added_once")
        ]

    def __str__(self) -> str:
        return f"{self.collation_id} {self.file_id}"


class Matching(Row):
    """A person's word that a name as printed is this Party; null: that it is none of the register's."""

    READ: ClassVar = Capability.COLLATION_READ

    collation = models.ForeignKey(Collation, models.PROTECT, related_name="matchings")
    printed = models.CharField(max_length=300)
    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["collation", "printed"], name="a_name_is_settled_once")
        ]

    def __str__(self) -> str:
        return f"{self.printed} is {self.party_id}"

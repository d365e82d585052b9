"""A file that somebody gave or that was published: its bytes are kept under their digest and never change."""

from enum import StrEnum
from typing import ClassVar

from django.db import models

from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.kernel.gate import Paths
from codemoot.kernel.row import Row


class FileState(StrEnum):
    QUARANTINED = "quarantined"  # not checked yet: nobody can download it
    CLEAN = "clean"  # a scanner found nothing
    UNSCANNED = "unscanned"  # its type is as it should be, and there is no scanner
    OURS = "ours"  # written by this installation
    REFUSED = "refused"  # infected, or not what it says it is: nobody can download it


class StoredFile(Row):
    READ: ClassVar = Capability.FILE_READ
    PATHS: ClassVar = Paths(party="party_id", audience="audience")

    digest = models.CharField(max_length=64, db_index=True)  # SHA-256, hexadecimal
    size = models.PositiveBigIntegerField()
    name = models.CharField(max_length=255)  # as given, for people; never a path of ours
    media_type = models.CharField(max_length=100)  # by its content
    state = models.CharField(
        max_length=16,
        choices=[(state.value, state.value) for state in FileState],
        default=FileState.QUARANTINED.value,
    )
    checked_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=200, blank=True)  # it was refused
    party_id = models.UUIDField(null=True)  # the Party whose it is; null: the code's
    audience = models.CharField(
        max_length=16,
        choices=[(audience.value, audience.value) for audience in Audience],
        default=Audience.ADMINISTRATOR.value,
    )

    def __str__(self) -> str:
        return f"{self.name} ({self.digest[:12]})"

"""One thing that happened: who did what to which thing, when, on whose behalf. Never altered."""

from typing import ClassVar

from django.db import models

from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.kernel.gate import Paths
from codemoot.kernel.row import Row
from codemoot.records.kinds import EventKind


class Event(Row):
    READ: ClassVar = Capability.EVENT_READ
    PATHS: ClassVar = Paths(appointment="appointment_id", audience="audience")

    schema = models.PositiveSmallIntegerField()  # how `data` and the hash are made
    kind = models.CharField(max_length=64, choices=[(kind.value, kind.value) for kind in EventKind])
    at = models.DateTimeField()
    act_id = models.UUIDField(db_index=True)  # what one call of a use case wrote, together
    account_id = models.UUIDField(null=True)  # null: the public, or nobody (the worker)
    appointment_id = models.UUIDField(null=True)  # the appointment it was done under
    role = models.CharField(max_length=32, choices=[(role.value, role.value) for role in Role])
    on_behalf_of = models.UUIDField(null=True)  # the Party it was done for, when it was done by another
    object_type = models.CharField(max_length=64)  # "change.modification"
    object_id = models.UUIDField()
    audience = models.CharField(
        max_length=16, choices=[(audience.value, audience.value) for audience in Audience]
    )
    data = models.JSONField()
    salt = models.BinaryField(max_length=16)  # so that nobody can guess at what a published hash covers
    content_hash = models.CharField(max_length=64)  # SHA-256, hexadecimal, over all of the above

    class Meta:
        ordering = ("id",)
        indexes: ClassVar = [
            models.Index(fields=["object_id", "id"], name="event_of_object"),
            models.Index(fields=["code_id", "id"], name="event_of_code"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_type} {self.object_id}"

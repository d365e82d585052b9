"""Work that a use case leaves to the worker, written in the same transaction: mail, reading, publishing."""

from typing import ClassVar, Final
from uuid import UUID

from django.db import models

from codemoot.domain.access import Capability
from codemoot.kernel.row import Row

THE_WORKER: Final = UUID(int=1)
NEEDED: Final = "records.check-file"  # never dropped: the file would stay in quarantine for ever


class OutboxItem(Row):
    """`version` is the lease's token too: it grows when a worker takes it, and only that one ends it."""

    READ: ClassVar = Capability.OUTBOX_READ

    kind = models.CharField(max_length=64)  # the job's name: "mail", "change.read-sources"
    payload = models.JSONField()  # ids, never objects
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)  # a worker has it until then; null: nobody has
    done_at = models.DateTimeField(null=True)
    held_why = models.CharField(max_length=200, blank=True)  # a person must look at it before it goes on
    progress = models.PositiveIntegerField(default=0)  # of `steps`, for whoever waits
    steps = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                name="outbox_waiting",
                condition=models.Q(done_at__isnull=True, held_why=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @property
    def is_held(self) -> bool:
        """Whether it waits for a person; what was dropped keeps its `held_why`, and waits for nobody."""
        return bool(self.held_why) and self.done_at is None


class Heartbeat(Row):
    """One row, THE_WORKER's: when some worker last said that it lives."""

    READ: ClassVar = Capability.INSTALLATION_READ

    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S}"

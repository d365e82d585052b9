"""The Merkle log of a code (RFC 6962): each event's leaf, the nodes above, and signed checkpoints."""

from typing import ClassVar

from django.db import models

from codemoot.domain.access import Capability
from codemoot.kernel.row import Row
from codemoot.records.models.event import Event


class Log(Row):
    """A code's log itself: whoever seals holds this row, so that there is one sealer at a time."""

    READ: ClassVar = Capability.EVENT_READ

    swept_at = models.DateTimeField(null=True)  # when every unsealed event was last looked for, however late

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["code_id"], name="one_log_of_a_code")]

    def __str__(self) -> str:
        return f"log of {self.code_id or 'the installation'}"


class Seal(Row):
    """An event's place in the log."""

    READ: ClassVar = Capability.EVENT_READ

    event = models.OneToOneField(Event, models.PROTECT, related_name="seal")
    position = models.PositiveBigIntegerField()  # 0, 1, 2 …: one log per code
    leaf = models.BinaryField(max_length=32)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code_id", "position"], name="one_event_at_a_position")
        ]

    def __str__(self) -> str:
        return f"{self.code_id} {self.position}"


class MerkleNode(Row):
    """The hash of a complete subtree of 2^level leaves, so that a proof needs no walk over the leaves."""

    READ: ClassVar = Capability.EVENT_READ

    level = models.PositiveSmallIntegerField()
    index = models.PositiveBigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code_id", "level", "index"], name="one_node_at_a_place")
        ]

    def __str__(self) -> str:
        return f"{self.code_id} {self.level}/{self.index}"


class Checkpoint(Row):
    """The log's size and root at a moment, signed. The newest is the head, and is published."""

    READ: ClassVar = Capability.CODE_READ  # everyone

    size = models.PositiveBigIntegerField()
    root = models.BinaryField(max_length=32)
    at = models.DateTimeField()
    key_id = models.CharField(max_length=16)
    signature = models.BinaryField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code_id", "size"], name="one_checkpoint_of_a_size")
        ]

    def __str__(self) -> str:
        return f"{self.code_id} {self.size}"

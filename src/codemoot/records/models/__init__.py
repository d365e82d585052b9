"""The tables of the record."""

from codemoot.records.models.event import Event
from codemoot.records.models.outbox import Heartbeat, OutboxItem
from codemoot.records.models.past_act import PastAct
from codemoot.records.models.seal import Checkpoint, Log, MerkleNode, Seal
from codemoot.records.models.stored_file import StoredFile

__all__ = [
    "Checkpoint",
    "Event",
    "Heartbeat",
    "Log",
    "MerkleNode",
    "OutboxItem",
    "PastAct",
    "Seal",
    "StoredFile",
]

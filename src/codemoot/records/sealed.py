"""The log in order: each position with its leaf and its event, streamed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from codemoot.domain.people import SYSTEM
from codemoot.records.models import Event, MerkleNode, Seal

CHUNK: Final = 2_000


@dataclass(frozen=True, slots=True)
class Place:
    position: int
    leaf: bytes
    event_id: UUID
    event: Event | None  # None: it is gone


def sealed_events(code_id: str, size: int) -> Iterator[Place]:
    """Yield each position below the size that is there, in order."""
    seals = Seal.objects.visible_to(SYSTEM).filter(code_id=code_id)
    for start in range(0, size, CHUNK):
        part = (start, min(start + CHUNK, size) - 1)
        events = {
            event.pk: event
            for event in Event.objects.visible_to(SYSTEM).filter(
                seal__code_id=code_id, seal__position__range=part
            )
        }
        rows = seals.filter(position__range=part).order_by("position")
        for position, leaf, event_id in rows.values_list("position", "leaf", "event_id"):
            yield Place(position, bytes(leaf), event_id, events.get(event_id))


def level_of(code_id: str, level: int, first: int, end: int) -> dict[int, bytes]:
    """Return the nodes of a level from the first index up to but without the end."""
    part = (first, end - 1)
    if level == 0:
        seals = Seal.objects.visible_to(SYSTEM).filter(code_id=code_id, position__range=part)
        return {index: bytes(leaf) for index, leaf in seals.values_list("position", "leaf")}
    nodes = MerkleNode.objects.visible_to(SYSTEM).filter(code_id=code_id, level=level, index__range=part)
    return {index: bytes(node) for index, node in nodes.values_list("index", "hash")}

"""What is held of a code's log: its signed heads, and the nodes of its tree."""

import operator
from collections.abc import Iterable, Iterator
from functools import reduce

from django.db.models import Q

from codemoot.domain.checkpoints import Checkpoint as Statement
from codemoot.domain.checkpoints import SignedCheckpoint
from codemoot.domain.merkle import Head, Place, needed
from codemoot.domain.people import PUBLIC, SYSTEM
from codemoot.records.models import Checkpoint, Event, MerkleNode, Seal


def codes_on_record() -> Iterator[str]:
    """Yield every code that anything happened in; each costs one look into an index."""
    events = Event.objects.visible_to(SYSTEM).order_by("code_id").values_list("code_id", flat=True)
    code_id = events.first()
    while code_id is not None:
        yield code_id
        code_id = events.filter(code_id__gt=code_id).first()


def newest_head(code_id: str) -> SignedCheckpoint | None:
    row = Checkpoint.objects.visible_to(PUBLIC).filter(code_id=code_id).order_by("-size").first()
    return signed(row) if row else None


def signed(row: Checkpoint) -> SignedCheckpoint:
    """Return a checkpoint as a value, its signature not looked at."""
    head = Head(row.size, bytes(row.root))
    return SignedCheckpoint(Statement(row.code_id, head, row.at, row.key_id), bytes(row.signature))


def nodes_at(code_id: str, places: Iterable[Place]) -> dict[Place, bytes]:
    """Return the hashes at these places, in two queries.

    They are read as the system: salted as the leaves are, a hash says nothing of what it covers.
    """
    leaves = {index for level, index in places if level == 0}
    above = [Q(level=level, index=index) for level, index in places if level > 0]
    seals = Seal.objects.visible_to(SYSTEM).filter(code_id=code_id, position__in=leaves)
    held = {(0, position): bytes(leaf) for position, leaf in seals.values_list("position", "leaf")}
    if above:
        nodes = MerkleNode.objects.visible_to(SYSTEM).filter(reduce(operator.or_, above), code_id=code_id)
        held |= {
            (level, index): bytes(node) for level, index, node in nodes.values_list("level", "index", "hash")
        }
    return held


def edge_nodes(code_id: str, *sizes: int) -> dict[Place, bytes]:
    """Return the nodes that the roots of logs of these sizes are made of."""
    return nodes_at(code_id, needed((0, size) for size in sizes))

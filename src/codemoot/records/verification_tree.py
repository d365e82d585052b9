"""Verify the nodes above the leaves, and find leaves that stand in each other's places."""

from collections.abc import Iterator
from itertools import islice, permutations
from typing import Final

from codemoot.domain.merkle import Place, node_hash
from codemoot.records.faults import Fault, FaultKind
from codemoot.records.sealed import CHUNK, level_of

MOST_MOVED: Final = 64  # pairs that are searched for leaves which changed places; more, and all was moved


def tree_faults(code_id: str, size: int) -> list[Fault]:
    """Return what is wrong with the nodes: leaves that were moved, else the first node that differs."""
    broken = list(islice(broken_nodes(code_id, size), MOST_MOVED + 1))
    if not broken:
        return []
    pairs = [index for level, index in broken if level == 1]
    moved = moved_leaves(code_id, pairs) if len(broken) <= MOST_MOVED else []
    if moved:
        words = "The events at these positions were sealed in another order."
        where = f"positions {', '.join(map(str, moved))}"
        return [Fault(FaultKind.REORDERED, code_id, where, words)]
    level, index = broken[0]
    first, last = index << level, ((index + 1) << level) - 1
    words = "The node above these positions is not the hash of what is below it."
    return [Fault(FaultKind.ALTERED, code_id, f"positions {first} to {last}", words)]


def broken_nodes(code_id: str, size: int) -> Iterator[Place]:
    """Yield the place of each node that is missing or is not the hash of the two below it."""
    for level in range(1, size.bit_length()):
        for start in range(0, size >> level, CHUNK):
            end = min(start + CHUNK, size >> level)
            above = level_of(code_id, level, start, end)
            below = level_of(code_id, level - 1, 2 * start, 2 * end)
            for index in range(start, end):
                left, right = below.get(2 * index), below.get(2 * index + 1)
                if left is None or right is None or above.get(index) != node_hash(left, right):
                    yield level, index


def moved_leaves(code_id: str, pairs: list[int]) -> list[int]:
    """Return the positions whose leaves, in another order, make the nodes above right again."""
    leaves: dict[int, bytes] = {}
    above: dict[int, bytes] = {}
    for index in pairs:
        leaves |= level_of(code_id, 0, 2 * index, 2 * index + 2)
        above |= level_of(code_id, 1, index, index + 1)
    made = {node_hash(left, right): (left, right) for left, right in permutations(leaves.values(), 2)}
    if not pairs or any(above.get(index) not in made for index in pairs):
        return []
    was = {2 * index + side: made[above[index]][side] for index in pairs for side in (0, 1)}
    return sorted(position for position, leaf in was.items() if leaves.get(position) != leaf)

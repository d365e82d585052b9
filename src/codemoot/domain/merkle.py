"""The Merkle log of RFC 6962: hashes, growth, and proofs that a log holds an entry and only ever grew.

A node's place is its level (0: the leaves) and its index in that level; only complete subtrees are nodes.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

Place: TypeAlias = tuple[int, int]  # level, index
Span: TypeAlias = tuple[int, int]  # leaves, from the first up to but without the last
Nodes: TypeAlias = Callable[[Place], bytes]

EMPTY: Final = hashlib.sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Head:
    size: int
    root: bytes


# --- growth --------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Tree:
    """A log that grows: its size, and the roots of the complete subtrees along its right edge."""

    size: int = 0
    edge: list[bytes] = field(default_factory=list)  # the largest subtree first

    def append(self, leaf: bytes) -> Iterator[tuple[Place, bytes]]:
        """Take in a leaf; yield each node above the leaves that it completes."""
        self.edge.append(leaf)
        index, level = self.size, 0
        self.size += 1
        while index % 2:
            index, level = index // 2, level + 1
            right = self.edge.pop()
            self.edge[-1] = node_hash(self.edge[-1], right)
            yield (level, index), self.edge[-1]

    def root(self) -> bytes:
        return _joined(self.edge)


def grown(size: int, nodes: Nodes) -> Tree:
    """Return the tree of that size, from the nodes of its right edge."""
    return Tree(size, [nodes(place) for place in places(0, size)])


def places(first: int, end: int) -> list[Place]:
    """Return the nodes that together cover these leaves of a span of the log, left to right."""
    found = []
    while first < end:
        level = _largest_level(first, end)
        found.append((level, first >> level))
        first += 1 << level
    return found


def _largest_level(first: int, end: int) -> int:
    fits = (end - first).bit_length() - 1
    aligned = (first & -first).bit_length() - 1 if first else fits
    return min(fits, aligned)


def span_hash(span: Span, nodes: Nodes) -> bytes:
    return _joined([nodes(place) for place in places(*span)])


def root(size: int, nodes: Nodes) -> bytes:
    return span_hash((0, size), nodes)


def _joined(parts: Sequence[bytes]) -> bytes:
    if not parts:
        return EMPTY
    joined = parts[-1]
    for part in reversed(parts[:-1]):
        joined = node_hash(part, joined)
    return joined


# --- proofs --------------------------------------------------------------------------------------------


def inclusion_spans(position: int, size: int) -> list[Span]:
    """Return what an inclusion proof hashes (PATH of RFC 6962, 2.1.1), the nearest to the leaf first."""
    if not 0 <= position < size:
        raise ValueError(f"A log of {size} has no position {position}.")
    first, end, spans = 0, size, []
    while end - first > 1:
        middle = first + _split(end - first)
        if position < middle:
            spans.append((middle, end))
            end = middle
        else:
            spans.append((first, middle))
            first = middle
    return spans[::-1]


def consistency_spans(older: int, size: int) -> list[Span]:
    """Return what a consistency proof hashes (SUBPROOF of RFC 6962, 2.1.2), in its order."""
    if not 0 < older <= size:
        raise ValueError(f"A log of {size} was never a log of {older} with anything in it.")
    first, end, spans, whole = 0, size, [], True
    while older != end:
        middle = first + _split(end - first)
        if older <= middle:
            spans.append((middle, end))
            end = middle
        else:
            spans.append((first, middle))
            first, whole = middle, False
    return ([] if whole else [(first, end)]) + spans[::-1]


def proof(spans: Iterable[Span], nodes: Nodes) -> tuple[bytes, ...]:
    return tuple(span_hash(span, nodes) for span in spans)


def needed(spans: Iterable[Span]) -> set[Place]:
    """Return the nodes that a proof is made of: some log2(size) of them, to be read at once."""
    return {place for span in spans for place in places(*span)}


def _split(size: int) -> int:
    """Return the largest power of two that is smaller than the size."""
    return 1 << ((size - 1).bit_length() - 1)


# --- verification --------------------------------------------------------------------------------------


def verify_inclusion(leaf: bytes, position: int, size: int, path: Sequence[bytes], expected: bytes) -> bool:
    """Whether the proof leads from this leaf, at this position, to the root of a log of that size."""
    if not 0 <= position < size:
        return False
    spans = inclusion_spans(position, size)
    if len(spans) != len(path):
        return False
    reached = leaf
    for (first, _), other in zip(spans, path, strict=True):
        reached = node_hash(other, reached) if first < position else node_hash(reached, other)
    return reached == expected


def verify_consistency(older: Head, newer: Head, path: Sequence[bytes]) -> bool:
    """Whether the newer log begins with the older one, entry for entry."""
    if older.size == 0:
        return older.root == EMPTY and not path
    if older.size > newer.size:
        return False
    spans = consistency_spans(older.size, newer.size)
    if len(spans) != len(path):
        return False
    known = list(zip(spans, path, strict=True))
    if not spans or spans[0][0] == older.size:  # the older log is one node of the newer: its root
        known.insert(0, ((0, older.size), older.root))
    (first, _), reached = known[0]
    was = now = reached
    for (begins, _), other in known[1:]:
        if begins < first:
            was, now = node_hash(other, was), node_hash(other, now)
        else:
            now = node_hash(now, other)
    return (was, now) == (older.root, newer.root)

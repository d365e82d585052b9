"""How a long collation is cut into volumes: between questions where it can be, never within a row.

One volume is what one process can set without more than about 700 MB of memory.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from codemoot.domain.collation.document import Row
from codemoot.domain.questions import Question

ROW = 125  # characters whose setting takes as much memory as an empty row does
LINE = 25  # and as a line of its own does
FULL = 1_500_000  # characters, rows and lines counted in: 2,500 rows of 70 words


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one question that stand in one volume."""

    question: Question
    rows: Sequence[Row]
    start: int  # rows of the question that stand in earlier volumes
    total: int

    @property
    def is_whole(self) -> bool:
        return len(self.rows) == self.total


@dataclass(frozen=True, slots=True)
class Volume:
    number: int
    of: int
    parts: tuple[Part, ...]


def volumes(tables: Iterable[tuple[Question, list[Row]]], full: int = FULL) -> list[Volume]:
    groups: list[list[Part]] = [[]]
    room = full
    for question, rows in tables:
        for part in _parts(question, rows, full):
            weight = sum(map(_weight, part.rows))
            if groups[-1] and weight > room:
                groups.append([])
                room = full
            groups[-1].append(part)
            room -= weight
    return [Volume(number, len(groups), tuple(group)) for number, group in enumerate(groups, 1)]


def weight(volume: Volume) -> int:
    return sum(_weight(row) for part in volume.parts for row in part.rows)


def _parts(question: Question, rows: list[Row], full: int) -> Iterator[Part]:
    """Cut a question that is too long for one volume into parts of about the same length."""
    reached = list(accumulate(map(_weight, rows), initial=0))
    count = max(1, -(-reached[-1] // full))
    cuts = [
        next(index for index, at in enumerate(reached) if at >= reached[-1] * part / count)
        for part in range(count + 1)
    ]
    for start, end in pairwise(cuts):
        if end > start or not rows:
            yield Part(question, rows[start:end], start, len(rows))


def _weight(row: Row) -> int:
    said = row.comment or ""
    return ROW + len(row.party) + len(said) + LINE * said.count("\n")

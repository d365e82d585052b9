"""Tables without a header: which go on with the columns of the table before, and which may hold answers."""

from collections import Counter
from collections.abc import Container, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from codemoot.domain.questions import CHOICES
from codemoot.importing.collated.answers import USUAL
from codemoot.importing.collated.columns import Columns
from codemoot.importing.collated.rows import name_key

ANSWERS = {*CHOICES, *USUAL}
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Before:
    """The last table that had a header: its question, its columns, and how many cells its rows have."""

    question: str
    columns: Columns
    width: int


@dataclass(frozen=True, slots=True)
class Heard:
    """The Parties, by key, and the categories that are known by now."""

    parties: AbstractSet[str]
    categories: Container[str]

    def is_answer(self, row: Row, columns: Columns) -> bool:
        """Whether the row is one of a response table: two of its cells are known where they stand."""
        known = (
            name_key(at(row, columns.party)) in self.parties,
            line(at(row, columns.category)) in self.categories,
            is_choice(at(row, columns.answer)) and bool(line(at(row, columns.party))),
        )
        return sum(known) > 1

    def may_be_answer(self, row: Row) -> bool:
        """Whether one Party and its answer, or one category and its, may stand somewhere in the row."""
        parties = sum(name_key(cell) in self.parties for cell in row if cell.strip())
        categories = sum(line(cell) in self.categories for cell in row)
        choices = sum(map(is_choice, row[1:]))
        return parties == 1 or (choices == 1 and (categories == 1 or len(row) > 2))  # noqa: PLR2004  (a name, an answer and something said)


def width(rows: Sequence[Row]) -> int:
    """Return how many cells most rows have."""
    return Counter(map(len, rows)).most_common(1)[0][0] if rows else 0


def continued(rows: Sequence[Row], before: Before | None, asked: str, heard: Heard) -> Columns | None:
    """Return the columns of the table before if this one goes on with it, or with the next question."""
    if before is None or width(rows) != before.width:
        return None
    columns = before.columns
    cut = asked == before.question and is_rest(rows[0], columns)
    return columns if cut or any(heard.is_answer(row, columns) for row in rows) else None


def is_rest(row: Row, columns: Columns) -> bool:
    """Whether the row has a comment and nothing else: the rest of one that a page's end cut."""
    return [place for place, cell in enumerate(row) if cell.strip()] == [columns.comments]


def is_choice(cell: str) -> bool:
    return line(cell).casefold().rstrip(".") in ANSWERS


def at(row: Row, place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def line(text: str) -> str:
    return " ".join(text.split())

"""Paragraphs and tables put together as their openings and closings come by, nested however they are.

A table inside a cell becomes lines of that cell's text, its cells parted by tabs. Only where the cell is
the whole of its row, so that the outer table is there for the look of it, does the inner one stay a table.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.recognise import UnreadableError

MOST_PIECES = 1_000_000  # paragraphs and cells; 10,000 responses of five answers are under half of it

Rows = tuple[tuple[str, ...], ...]
Piece = str | Rows  # a paragraph, or a table in a cell


@dataclass(slots=True)
class _OpenTable:
    rows: list[tuple[str, ...]] = field(default_factory=list)
    cells: list[list[Piece]] = field(default_factory=list)  # of the row that is open
    merged: set[int] = field(default_factory=set)  # columns of that row that go on from the row above


class Assembly:
    """What has been read so far of one document."""

    def __init__(self, name: str, most: int = MOST_PIECES) -> None:
        self._name, self._most = name, most
        self.blocks: list[Block] = []
        self._numbers = Counter[str]()  # of the blocks so far, by kind
        self._flows: list[list[Piece]] = []  # of each open cell or text box
        self._tables: list[_OpenTable] = []
        self._lines: list[list[str]] = []  # of each open paragraph
        self._carried = ""  # of a paragraph that runs on into the next
        self._pieces = 0

    @property
    def in_cell(self) -> bool:
        return bool(self._flows)

    @property
    def in_paragraph(self) -> bool:
        return bool(self._lines)

    @property
    def place(self) -> str:
        """Where the block that is being read will be."""
        return self._place("table" if self._tables else "paragraph")

    def _place(self, kind: str) -> str:
        return f"{self._name}, {kind} {self._numbers[kind] + 1}"

    def open_paragraph(self) -> None:
        self._lines.append([self._carried] if self._carried else [])
        self._carried = ""

    def write(self, text: str) -> None:
        if self._lines:
            self._lines[-1].append(text)

    @property
    def line(self) -> str:
        """The text of the open paragraph so far."""
        return "".join(self._lines[-1]) if self._lines else ""

    def close_paragraph(self, prefix: str = "", *, runs_on: bool = False) -> str:
        text = "".join(self._lines.pop()) if self._lines else ""
        if runs_on:
            self._carried = text
            return text
        text = prefix + text if text.strip() else text
        self._add(text)
        return text

    def open_table(self) -> None:
        self._tables.append(_OpenTable())

    def open_cell(self, empty_before: int = 0) -> None:
        if self._tables:
            self._tables[-1].cells.extend([] for _ in range(empty_before))
        self._flows.append([])

    def continue_cell(self) -> None:
        """Say of the open cell that it is merged with the one above, whose text it has."""
        if self._tables:
            self._tables[-1].merged.add(len(self._tables[-1].cells))

    def close_cell(self, span: int = 1) -> str:
        """Close the cell, which covers so many columns; return its text."""
        if self._carried:
            self._add(self._carried)
            self._carried = ""
        cell = self._flows.pop() if self.in_cell else []
        if self._tables:
            self._tables[-1].cells.append(cell)
            self._tables[-1].cells.extend([] for _ in range(span - 1))
        self._count()
        return _text(cell)

    def close_row(self, *, keep: bool = True) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        cells, table.cells = table.cells, []
        merged, table.merged = table.merged, set()
        if keep and len(cells) == 1 and any(isinstance(piece, tuple) for piece in cells[0]):
            self._end_rows()
            for piece in cells[0]:
                self._add(piece)
        elif keep and cells:
            above = table.rows[-1] if table.rows else ()
            table.rows.append(_row(cells, {at: text for at, text in enumerate(above) if at in merged}))

    def close_table(self) -> None:
        if self._tables:
            self._end_rows()
            self._tables.pop()

    def open_aside(self) -> None:
        self._flows.append([])

    def close_aside(self) -> list[str]:
        """Close a text box; return its paragraphs, which are no part of the text around it."""
        return _text(self._flows.pop()).split("\n")

    def _add(self, piece: Piece) -> None:
        self._count()
        if self._flows:
            self._flows[-1].append(piece)
            return
        kind = "paragraph" if isinstance(piece, str) else "table"
        where = self._place(kind)
        self._numbers[kind] += 1
        self.blocks.append(Paragraph(piece, where) if isinstance(piece, str) else Table(piece, where))

    def _count(self) -> None:
        self._pieces += 1
        if self._pieces > self._most:
            raise UnreadableError("file-too-large", self._name)

    def _end_rows(self) -> None:
        rows, self._tables[-1].rows = self._tables[-1].rows, []
        if rows:
            self._add(tuple(rows))


def _row(cells: list[list[Piece]], above: Mapping[int, str]) -> tuple[str, ...]:
    """Return the texts of a row; those merged with the row above have its text."""
    texts = map(_text, cells)
    return tuple(text if text.strip() else above.get(at, text) for at, text in enumerate(texts))


def _text(cell: list[Piece]) -> str:
    return "\n".join(line for piece in cell for line in _lines(piece))


def _lines(piece: Piece) -> Iterator[str]:
    if isinstance(piece, str):
        yield piece
    else:
        yield from ("\t".join(row) for row in piece)

"""A table of text cells as a spreadsheet shows it, whatever file it came in."""

from collections.abc import Sequence
from dataclasses import dataclass

from codemoot.domain.findings import Finding
from codemoot.importing.text import clean

CELL_LIMIT = 5_000_000  # 100,000 responses of 25 questions; far more than memory bears is an attack


@dataclass(frozen=True, slots=True)
class Grid:
    rows: Sequence[Sequence[str]]
    source: str  # the file's name, as findings print it
    sheet: str = ""  # the worksheet's name, where the file has several
    first: int = 1  # the number of the first row: 0 where a JSON file's keys stand in for headings

    def where(self, index: int) -> str:
        return f"{self.place}, row {index + self.first}"

    @property
    def place(self) -> str:
        return f"{self.source}, sheet {self.sheet}" if self.sheet else self.source


@dataclass(frozen=True, slots=True)
class Grids:
    grids: tuple[Grid, ...] = ()
    findings: tuple[Finding, ...] = ()


def cell_text(cell: str) -> str:
    """Return what the cell says: blanks around it gone, lines ending in \\n, every character printable."""
    return clean(lines_end_in_newline(cell))[0].strip() if cell else ""


def lines_end_in_newline(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text

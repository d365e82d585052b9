"""The columns that nothing is taken from, named for a person to see."""

from collections.abc import Iterator, Sequence

from codemoot.domain.findings import Finding
from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.header import Header, column_letters

LONGEST_NAMED = 40  # characters; a longer heading is named by its column's letter


def columns_unused(grid: Grid, header: Header, names: Sequence[str]) -> Iterator[Finding]:
    if names:
        listed = ", ".join(f"‘{short(header, name)}’" for name in names)
        yield Finding("columns-unused", grid.place, f"{listed}.")


def short(header: Header, name: str) -> str:
    """Return the heading, or where its column stands."""
    return name if len(name) <= LONGEST_NAMED else f"column {column_letters(header.names.index(name))}"

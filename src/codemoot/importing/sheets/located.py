"""The columns that a mapping names, found in the sheet that is to be read by it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from rapidfuzz import fuzz, process

from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.header import Header
from codemoot.importing.sheets.mapping import MappingError, TableMapping


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a question's cells stand in a row."""

    id: str
    answer: int | None
    comment: int | None
    confidential: int | None
    may_publish: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A grid, its headings, and where in it everything is that the mapping names."""

    grid: Grid
    header: Header
    mapping: TableMapping
    columns: Mapping[str, int | None]  # by the names of a mapping's columns
    asked: tuple[Asked, ...]
    claims: tuple[int, ...] = ()  # further columns that claim the whole response

    def body(self) -> range:
        return range(self.header.row + 1, len(self.grid.rows))


def located(grid: Grid, header: Header, mapping: TableMapping) -> Table:
    """Return the table to read. Raise MappingError naming the first column that the grid does not have."""
    place = {heading: header.index(heading) for heading in mapping.headings()}
    for heading, index in place.items():
        if index is None:
            raise MappingError(_missing(grid, header, heading))
    asked = (
        Asked(q.id, *map(place.get, (q.answer, q.comment, q.confidential, q.may_publish)))
        for q in mapping.questions
    )
    columns = {name: place.get(heading) for name, heading in asdict(mapping.columns).items()}
    claims = tuple(index for index in map(place.get, mapping.claims) if index is not None)
    return Table(grid, header, mapping, columns, tuple(asked), claims)


def _missing(grid: Grid, header: Header, heading: str) -> str:
    row = f"{grid.place}, row {header.row + grid.first}"
    nearest = process.extract(heading, header.names, scorer=fuzz.WRatio, limit=1)
    hint = "".join(f" The nearest heading is ‘{name}’." for name, _, _ in nearest)
    return f"{row}: there is no column ‘{heading}’, which the mapping names.{hint}"

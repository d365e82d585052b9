"""Sheets of one folder that speak of the same respondents, read as one by their ids."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.grid import Grid, Grids, cell_text
from codemoot.importing.sheets.header import Header, find_header
from codemoot.importing.sheets.headings import Role, may_have_role, plain
from codemoot.importing.sheets.mapping import ColumnMapping
from codemoot.importing.sheets.opening import Opened, open_sheet
from codemoot.importing.sheets.reading import SheetReading, read_opened
from codemoot.importing.source import Known, Source


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet that has one row for each id."""

    opened: Opened
    grid: Grid
    header: Header
    id_column: int
    rows: dict[str, Sequence[str]]

    @property
    def key(self) -> str:
        return plain(self.header.names[self.id_column])

    def others(self) -> list[int]:
        return [index for index in range(len(self.header.names)) if index != self.id_column]


def read_sheets(
    sources: Sequence[Source], known: Known, mapping: ColumnMapping | None = None
) -> tuple[SheetReading, ...]:
    """Read sheets that came together: those of the same respondents as one, the others each alone."""
    opened = [open_sheet(source) for source in sources]
    parts = [part for part in map(_part, opened) if part]
    groups = [group for group in _groups(parts) if len(group) > 1]
    lists = _lone_questions([each for each in opened if len(each.grids.grids) == 1], known)
    readings: list[SheetReading] = []
    used: set[str] = set()
    for group in groups:
        question = lists.get(_folder(group[0].opened.source))
        readings.append(read_opened(_joined(group), known, mapping, question=question))
        used |= {part.opened.source for part in group}
    alone = (read_opened(each, known, mapping) for each in opened if each.source not in used)
    return (*readings, *alone)


def _part(opened: Opened) -> Part | None:
    """Return the file as a part, if one column gives each of its rows an id of its own."""
    if len(opened.grids.grids) != 1:
        return None
    grid = opened.grids.grids[0]
    header = find_header(grid)
    ids = [index for index, name in enumerate(header.names) if may_have_role(name, Role.ID)]
    if not ids:
        return None
    body = [row for row in grid.rows[header.row + 1 :] if any(row)]
    rows = {cell_text(row[ids[0]]): row for row in body if ids[0] < len(row)}
    is_complete = len(rows) == len(body) > 1 and "" not in rows
    return Part(opened, grid, header, ids[0], rows) if is_complete else None


def _groups(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts that go together, that with most text first: same ids, no other heading in common."""
    groups: list[list[Part]] = []
    for part in sorted(parts, key=_written, reverse=True):
        found = next((group for group in groups if _belongs(part, group)), None)
        if found is None:
            groups.append([part])
        else:
            found.append(part)
    return groups


def _written(part: Part) -> tuple[int, int]:
    return len(part.rows), sum(len(cell) for row in part.rows.values() for cell in row)


def _belongs(part: Part, group: Sequence[Part]) -> bool:
    first = group[0]
    taken = {plain(each.header.names[index]) for each in group for index in each.others()}
    own = {plain(part.header.names[index]) for index in part.others()}
    return part.key == first.key and part.rows.keys() <= first.rows.keys() and not own & taken


def _joined(group: Sequence[Part]) -> Opened:
    """Return the first part with the columns of the others beside its own; rows keep their numbers."""
    first, *others = group
    top = first.header.row
    rows: list[Sequence[str]] = [*first.grid.rows[:top], [*first.header.printed, *_names(others)]]
    width = len(first.header.names)
    for row in first.grid.rows[top + 1 :]:
        id_ = cell_text(row[first.id_column]) if first.id_column < len(row) else ""
        rows.append([*row[:width], *[""] * (width - len(row)), *_cells(others, id_)])
    names = tuple(PurePosixPath(part.opened.source).name for part in others)
    finding = Finding("sheets-joined", first.grid.source, f"With it: {', '.join(names)}.")
    findings = (finding, *(found for part in group for found in part.opened.grids.findings))
    grids = Grids((replace(first.grid, rows=rows),), findings)
    return Opened(first.opened.source, grids, joined_with=names)


def _names(parts: Sequence[Part]) -> Iterator[str]:
    return (part.header.printed[index] for part in parts for index in part.others())


def _cells(parts: Sequence[Part], id_: str) -> Iterator[str]:
    for part in parts:
        row = part.rows.get(id_, ())
        yield from (row[index] if index < len(row) else "" for index in part.others())


def _lone_questions(opened: Sequence[Opened], known: Known) -> dict[str, Question]:
    """Return, for each folder that has a file of one question and nothing else, that question."""
    found: dict[str, Question] = {}
    for each in opened:
        if len(each.grids.grids[0].rows) == 1 + 1:  # the heading and the question
            reading = read_opened(each, known).reading
            if len(reading.questions) == 1 and not reading.responses:
                found[_folder(each.source)] = reading.questions[0]
    return found


def _folder(name: str) -> str:
    return str(PurePosixPath(name).parent)

"""A file that is a sheet, in whatever format, to what it holds and how its columns were understood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from codemoot.domain.collation.responses import Facts, Reading
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.editions import (
    FACTS_SHEET,
    FURTHER_SHEETS,
    RESPONSES_SHEET,
    has_facts,
    is_edition,
    read_edition,
    read_facts,
)
from codemoot.importing.sheets.gathering import together
from codemoot.importing.sheets.grid import Grid, Grids
from codemoot.importing.sheets.guess import Guess, asking, describes_respondents, guess
from codemoot.importing.sheets.header import find_header, header_at
from codemoot.importing.sheets.located import Table, located
from codemoot.importing.sheets.long import read_long
from codemoot.importing.sheets.mapping import ColumnMapping, MappingError, TableMapping
from codemoot.importing.sheets.opening import Opened, open_sheet
from codemoot.importing.sheets.unused import columns_unused, short
from codemoot.importing.sheets.wide import read_wide
from codemoot.importing.source import Known, Source


@dataclass(frozen=True, slots=True)
class SheetReading:
    reading: Reading
    # How it was read, to be shown and kept; empty for our own editions.
    mapping: ColumnMapping = field(default_factory=ColumnMapping)


def read_sheet(source: Source, known: Known, mapping: ColumnMapping | None = None) -> SheetReading:
    """Read a sheet of responses. Raise MappingError if the mapping names columns that it does not have."""
    return read_opened(open_sheet(source), known, mapping)


def read_opened(
    opened: Opened, known: Known, mapping: ColumnMapping | None = None, *, question: Question | None = None
) -> SheetReading:
    """Read tables that have been opened; `question` is the one that free text under no question answers."""
    if opened.reading:
        return SheetReading(opened.reading)
    if any(map(is_edition, opened.grids.grids)):
        return SheetReading(_edition(opened.source, opened.grids, known))
    given = [table for table in (mapping or ColumnMapping()).tables if _is_for(table, opened)]
    if given:
        tables = [_as_given(opened, table) for table in given]
        return _read(opened, tables, [*chain.from_iterable(map(_unused, tables))], known)
    return _read_guessed(opened, known, question)


def _is_for(mapping: TableMapping, opened: Opened) -> bool:
    """Whether to read by this mapping: not if half of its columns are in files still to be joined."""
    return mapping.is_for(opened.source) and (bool(opened.joined_with) or not mapping.joined_with)


def _edition(name: str, grids: Grids, known: Known) -> Reading:
    """Return what our own edition says; its other worksheets only repeat it in other words."""
    readings = [read_edition(grid, known) for grid in grids.grids if is_edition(grid)]
    about = [grid for grid in grids.grids if grid.sheet == FACTS_SHEET]
    facts, findings = read_facts(about[0]) if about else (Facts(), ())
    others = [grid for grid in grids.grids if not is_edition(grid) and grid.sheet not in FURTHER_SHEETS]
    found = (
        *grids.findings,
        *findings,
        *chain.from_iterable(reading.findings for reading in readings),
        *(Finding("worksheet-skipped", grid.place) for grid in others),
    )
    return Reading(name, facts, _questions(readings), together([r.responses for r in readings]), found)


def _as_given(opened: Opened, mapping: TableMapping) -> Table:
    """Return the table that the mapping fits: of the worksheet it names, else the first with its columns."""
    named = [grid for grid in opened.grids.grids if mapping.sheet in {"", grid.sheet}]
    if not named:
        raise MappingError(f"{opened.source}: there is no worksheet ‘{mapping.sheet}’ with anything in it.")
    refusals: list[MappingError] = []
    for grid in named:
        try:
            return located(grid, header_at(grid, mapping.header_row - grid.first), mapping)
        except MappingError as error:
            refusals.append(error)
    raise refusals[0]


def _read_guessed(opened: Opened, known: Known, question: Question | None) -> SheetReading:
    tables: list[Table] = []
    findings: list[Finding] = []
    passed_over = _further_sheets(opened.grids)
    for grid in opened.grids.grids:
        header = find_header(grid)
        found = None if grid in passed_over else guess(grid, header, known)
        if found is None:
            findings.append(Finding("worksheet-skipped", grid.place))
        else:
            mapping = replace(asking(found.table, question), joined_with=opened.joined_with)
            table = located(grid, header, mapping)
            tables.append(table)
            findings.extend(_noticed(table, found))
    if not tables:
        findings = [_nothing_found(opened)]
    return _read(opened, tables, findings, known)


def _further_sheets(grids: Grids) -> list[Grid]:
    """Our own worksheets that repeat what `Responses` says, even if that is no longer as we wrote it."""
    is_ours = any(map(has_facts, grids.grids)) and any(g.sheet == RESPONSES_SHEET for g in grids.grids)
    return [grid for grid in grids.grids if is_ours and grid.sheet in FURTHER_SHEETS]


def _nothing_found(opened: Opened) -> Finding:
    grids = opened.grids.grids
    if any(describes_respondents(grid, find_header(grid)) for grid in grids):
        return Finding(
            "columns-unused", opened.source, "They say who the respondents are, not what they answer."
        )
    return Finding("layout-unknown", opened.source)


def _lists_questions(table: Table) -> bool:
    columns = table.mapping.columns
    return bool(columns.question_column) and not (columns.answer or columns.comment)


def _noticed(table: Table, found: Guess) -> Iterator[Finding]:
    """Say how the columns were understood where their headings do not say it for certain."""
    columns = table.mapping.columns
    if _lists_questions(table):
        return  # nothing in it is anybody's
    if not found.is_certain:
        named = columns.party or columns.id
        party = f"‘{short(table.header, named)}’ names the Party." if named else "No column names the Party."
        yield Finding("mapping-guessed", table.grid.place, party)
    yield from columns_unused(table.grid, table.header, table.mapping.left_out)
    above = [i for i in range(table.header.top) if sum(bool(cell.strip()) for cell in table.grid.rows[i]) > 1]
    if above:
        yield Finding("row-skipped", table.grid.where(above[0]), "It stands above the headings.")


def _unused(table: Table) -> Iterator[Finding]:
    """Name the columns that a given mapping neither uses nor says that it leaves out."""
    listed = {table.header.index(name) for name in (*table.mapping.headings(), *table.mapping.left_out)}
    rest = [i for i in range(len(table.header.names)) if i not in listed and _is_filled(table, i)]
    return columns_unused(table.grid, table.header, [table.header.names[index] for index in rest])


def _is_filled(table: Table, column: int) -> bool:
    rows = (table.grid.rows[index] for index in table.body())
    return any(column < len(row) and row[column].strip() for row in rows)


def _read(opened: Opened, tables: Sequence[Table], findings: Sequence[Finding], known: Known) -> SheetReading:
    """Read the tables one after the other, those that give responses first."""
    readings = [
        read_long(table, known) if table.mapping.columns.question_column else read_wide(table, known)
        for table in tables
    ]
    readings.sort(key=lambda reading: not reading.responses)
    found = (*opened.grids.findings, *findings, *(finding for r in readings for finding in r.findings))
    responses = together([reading.responses for reading in readings])
    if tables and not responses and not all(map(_lists_questions, tables)):
        found = (
            *found,
            Finding("layout-unknown", opened.source, "There are headings, but no response below them."),
        )
    reading = Reading(opened.source, Facts(), _questions(readings), responses, found)
    return SheetReading(reading, ColumnMapping(tuple(table.mapping for table in tables)))


def _questions(readings: Sequence[Reading]) -> tuple[Question, ...]:
    """Return each question once, in the first wording that any table gives."""
    found: dict[str, Question] = {}
    for reading in readings:
        for question in reading.questions:
            known = found.setdefault(question.id, question)
            found[question.id] = replace(known, text=known.text or question.text)
    return tuple(found.values())

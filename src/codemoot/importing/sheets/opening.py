"""A file's tables before anything is known of their columns."""

from dataclasses import dataclass, field

from codemoot.domain.collation.responses import Reading
from codemoot.domain.findings import Finding
from codemoot.importing.json_text import parse_all
from codemoot.importing.own_json import is_own, own_rows, read_own_json, read_own_rows
from codemoot.importing.recognise import Format, UnreadableError, recognise
from codemoot.importing.sheets.delimited import read_delimited
from codemoot.importing.sheets.grid import Grids
from codemoot.importing.sheets.records import records_grid
from codemoot.importing.sheets.workbook import read_workbook
from codemoot.importing.source import Source
from codemoot.importing.text import decode

WORKBOOKS = frozenset({Format.XLSX, Format.XLS, Format.ODS})


@dataclass(frozen=True, slots=True)
class Opened:
    """The grids of a sheet; or the reading, where opening it was all that could be done or was needed."""

    source: str
    grids: Grids = field(default_factory=Grids)
    reading: Reading | None = None
    joined_with: tuple[str, ...] = ()  # the names of other files whose columns stand in the grid too


def open_sheet(source: Source) -> Opened:
    """Open whatever the content says it is; a file that cannot be read is a reading with that finding."""
    try:
        recognised = recognise(source).format
        if recognised in WORKBOOKS:
            return Opened(source.name, read_workbook(source))
        text, findings = decode(source)
        if not text:
            return Opened(source.name, reading=Reading(source.name, findings=findings))
        return (
            _json(text, source.name, findings)
            if recognised is Format.JSON
            else _text(text, source.name, findings)
        )
    except UnreadableError as error:
        return Opened(source.name, reading=Reading(source.name, findings=(error.finding,)))


def _text(text: str, name: str, findings: tuple[Finding, ...]) -> Opened:
    grids = read_delimited(text, name)
    return Opened(name, Grids(grids.grids, (*findings, *grids.findings)))


def _json(text: str, name: str, findings: tuple[Finding, ...]) -> Opened:
    values, more = parse_all(text, name)
    if len(values) == 1 and is_own(values[0]):
        return Opened(name, reading=read_own_json(values[0], name))
    if rows := own_rows(values):
        return Opened(name, reading=read_own_rows(rows, name))
    grids = records_grid(values, name)
    return Opened(name, Grids(grids.grids, (*findings, *more, *grids.findings)))

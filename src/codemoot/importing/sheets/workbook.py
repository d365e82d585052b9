"""Workbooks (XLSX, XLS, ODS): each visible worksheet as a grid of the text that its cells show."""

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from codemoot.domain.findings import Finding
from codemoot.importing.recognise import UnreadableError, open_archive
from codemoot.importing.sheets.grid import CELL_LIMIT, Grid, Grids
from codemoot.importing.source import Source

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
Merged = tuple[tuple[int, int], tuple[int, int]]

FILLED_CELL = re.compile(  # bounded, so that no file makes the search itself slow
    rb'<(?:\w{1,9}:)?c\s(?:[^<>]{0,200}?\s)?r="([A-Za-z]{1,3})(\d{1,7})"(?![^<>]{0,200}/>)'
)
MACROS = "xl/vbaProject.bin"
WORKSHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
EXACT_INTEGER = 2**53  # above it a spreadsheet's number has lost digits


def read_workbook(source: Source) -> Grids:
    """Return the visible worksheets that hold anything. Raise UnreadableError if it is no workbook."""
    macros = _looked_over(source) if source.content.startswith(b"PK") else ()
    try:
        workbook = CalamineWorkbook.from_object(io.BytesIO(source.content))
        shown = [sheet for sheet in workbook.sheets_metadata if _is_shown(sheet)]
        grids = [_grid(workbook.get_sheet_by_name(sheet.name), source.name) for sheet in shown]
    except PasswordError as error:
        raise UnreadableError("encrypted", source.name) from error
    except CalamineError as error:
        raise UnreadableError("file-unreadable", source.name, "It is cut short or damaged.") from error
    filled = [grid for grid in grids if any(any(row) for row in grid.rows)]
    if len(filled) == 1 and len(workbook.sheet_names) == 1:
        filled = [Grid(filled[0].rows, source.name)]
    return Grids(tuple(filled), (*macros, *_unread(source.name, workbook.sheets_metadata)))


def _is_shown(sheet: SheetMetadata) -> bool:
    return sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible


def _unread(name: str, sheets: Sequence[SheetMetadata]) -> Iterator[Finding]:
    hidden = [sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible]
    if hidden:
        yield Finding("text-hidden", name, f"Hidden worksheets: {', '.join(hidden)}.")


def _grid(sheet: CalamineSheet, name: str) -> Grid:
    rows = [[cell if type(cell) is str else shown(cell) for cell in row] for row in _cells(sheet)]
    _fill_down(rows, sheet.merged_cell_ranges or [])
    return Grid(rows, name, sheet.name)


def _cells(sheet: CalamineSheet) -> list[list[Cell]]:
    return [list(row) for row in sheet.to_python(skip_empty_area=False)]


def shown(cell: Cell) -> str:
    """Return the cell as text: 1.0 is 1, a date is ISO, a truth value is as Excel shows it."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < EXACT_INTEGER else repr(cell)
    if isinstance(cell, dt.datetime):
        return str(cell.date() if cell.time() == dt.time() else cell)
    return str(cell)


def _fill_down(rows: list[list[str]], merged: Sequence[Merged]) -> None:
    """Say in each row what a cell merged over several rows says once: it was meant for all of them."""
    for (top, left), (bottom, _) in merged:
        for row in rows[top + 1 : bottom + 1]:
            if left < len(row):
                row[left] = rows[top][left]


def _looked_over(source: Source) -> tuple[Finding, ...]:
    """Refuse a worksheet whose one far cell would make the reader set aside memory for all before it."""
    try:
        with open_archive(source) as archive:
            for name in filter(WORKSHEET_PART.fullmatch, archive.namelist()):
                _refuse_extent(source, archive.read(name))
            return (Finding("macros", source.name),) if MACROS in archive.namelist() else ()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise UnreadableError("file-unreadable", source.name, "It is cut short or damaged.") from error


def _refuse_extent(source: Source, worksheet: bytes) -> None:
    filled = FILLED_CELL.findall(worksheet)
    if not filled:
        return
    width = max(map(_column_number, {column for column, _ in filled}))
    height = max(map(int, {row for _, row in filled}))
    if width * height > CELL_LIMIT:
        raise UnreadableError(
            "file-too-large", source.name, f"A worksheet has {height} rows of {width} cells."
        )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number

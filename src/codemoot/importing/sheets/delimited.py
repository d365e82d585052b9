"""Sheets as text: which character parts the cells, and the cells (CSV, TSV, semicolons, bars)."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from codemoot.domain.findings import Finding
from codemoot.importing.sheets.grid import CELL_LIMIT, Grid, Grids

SEPARATORS = (",", "\t", ";", "|")
ROWS_TRIED = 60
LARGEST_CELL = 2**27  # characters; the standard library's own limit loses a long comment

Rows = list[list[str]]


def read_delimited(text: str, name: str) -> Grids:
    """Return the one grid of a text; rows are numbered as a spreadsheet that opens it numbers them."""
    csv.field_size_limit(LARGEST_CELL)
    declared = _declared_separator(text)
    separator = declared or sniffed_separator(text)
    rows, balanced = _parsed(text, separator)
    findings = () if balanced else (Finding("quotes-unbalanced", name),)
    rows, cut = _bounded(rows)
    if cut:
        findings = (*findings, Finding("sheet-cut", f"{name}, row {len(rows)}"))
    return Grids((Grid([[], *rows[1:]] if declared else rows, name),), findings)


def sniffed_separator(text: str) -> str:
    """Return the separator that parts most rows into the same number of cells, and into most cells."""
    return max(SEPARATORS, key=lambda separator: _evenness(text, separator))


def _declared_separator(text: str) -> str:
    """Return what a first line `sep=;` says, as Excel reads and writes it."""
    line, _, _ = text[:20].partition("\n")
    is_declared = line.lower().startswith("sep=") and line[4:] in SEPARATORS
    return line[4:] if is_declared else ""


def _evenness(text: str, separator: str) -> tuple[float, int]:
    try:
        rows = [row for row in islice(_reader(text, separator), ROWS_TRIED) if any(row)]
    except csv.Error:
        return 0.0, 0
    widths = Counter(len(row) for row in rows)
    if not rows or widths.keys() == {1}:
        return 0.0, 0
    width, times = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    return round(times / len(rows), 1), width


def _parsed(text: str, separator: str) -> tuple[Rows, bool]:
    """Return the rows, and whether the quotation marks balance; if not, the reading that loses least."""
    try:
        return list(_reader(text, separator, strict=True)), True
    except csv.Error:
        plain = [line.split(separator) for line in text.split("\n")]
    quoted = list(_reader(text, separator))
    return (plain if _is_even(plain) else quoted), False


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    return len({len(row) for row in rows if any(row)}) == 1


def _reader(text: str, separator: str, *, strict: bool = False) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)


def _bounded(rows: Rows) -> tuple[Rows, bool]:
    cells = 0
    for index, row in enumerate(rows):
        cells += len(row)
        if cells > CELL_LIMIT:
            return rows[:index], True
    return rows, False

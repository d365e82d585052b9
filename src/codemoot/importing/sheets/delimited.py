"""Sheets as text: which character parts the cells, and the cells (CSV, TSV, semicolons, bars)."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from codemoot.domain.findings import Finding
from codemoot.importing.sheets.grid import CELL_LIMIT, Grid, Grids

SEPARATORS = (",", "\t", ";", "|")
ROWS_TRIED = 60
TEXT_TRIED = 2**18  # characters
LARGEST_CELL = 2**27  # characters; the standard library's own limit loses a long comment

Rows = list[list[str]]


def read_delimited(text: str, name: str) -> Grids:
    """Return the one grid of a text; rows are numbered as a spreadsheet that opens it numbers them."""
    csv.field_size_limit(LARGEST_CELL)
    declared = _declared_separator(text)
    separator = declared or sniffed_separator(text)
    (rows, is_whole), balanced = _parsed(text, separator)
    cut = () if is_whole else (Finding("sheet-cut", f"{name}, row {len(rows) + 1}"),)
    unbalanced = () if balanced else (Finding("quotes-unbalanced", name),)
    return Grids((Grid([[], *rows[1:]] if declared else rows, name),), (*unbalanced, *cut))


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
        rows = [row for row in islice(_reader(text[:TEXT_TRIED], separator), ROWS_TRIED) if any(row)]
    except csv.Error:
        return 0.0, 0
    widths = Counter(len(row) for row in rows)
    if not rows or widths.keys() == {1}:
        return 0.0, 0
    width, times = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    return round(times / len(rows), 1), width


def _parsed(text: str, separator: str) -> tuple[tuple[Rows, bool], bool]:
    """Return the rows, and whether the quotation marks balance; if not, the reading that loses least."""
    try:
        return _bounded(_reader(text, separator, strict=True)), True
    except csv.Error:
        plain = _bounded(line.split(separator) for line in text.split("\n"))
    return (plain if _is_even(plain[0]) else _bounded(_reader(text, separator))), False


def _bounded(rows: Iterable[list[str]]) -> tuple[Rows, bool]:
    """Return as many rows as can be borne, and whether that is all of them."""
    kept: Rows = []
    cells = 0
    for row in rows:
        cells += len(row)
        if cells > CELL_LIMIT:
            return kept, False
        kept.append(row)
    return kept, True


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    return len({len(row) for row in rows if any(row)}) == 1


def _reader(text: str, separator: str, *, strict: bool = False) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)

"""The XLSX edition: sheets of responses, of facts, and in extended mode of figures and findings."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from codemoot.domain.spreadsheets import EDITION_COLUMNS
from codemoot.publishing.edition import Edition
from codemoot.publishing.sheet_figures import write_figures
from codemoot.publishing.sheet_findings import write_findings
from codemoot.publishing.sheet_rows import sheet_rows
from codemoot.publishing.sheet_texts import cell_text, cell_texts, further_columns, further_heads

WIDTHS = (9, 34, 13, 24, 20, 12, 90, 14, 16, 12)
FURTHER_WIDTH = 60
ROWS_OF_A_SHEET = 1_048_575  # under its header
WRITTEN = datetime(1980, 1, 1)  # noqa: DTZ001  (a date for the file's properties, the same at every run)
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
HEAD = {"bold": True, "bg_color": "#EEF2F6", "bottom": 1, "text_wrap": True, "valign": "top"}
CELL = {"text_wrap": True, "valign": "top"}


def write_xlsx(edition: Edition, path: Path) -> None:
    with Workbook(str(path), OPTIONS) as book:
        book.set_properties({"title": edition.title, "created": WRITTEN})
        head, cell = book.add_format(HEAD), book.add_format(CELL)
        _write_responses(book, edition, head, cell)
        _write_facts(book.add_worksheet("Document"), edition, head, cell)
        if edition.extended:
            write_figures(book, edition)
        write_findings(book, edition, head, cell)


def _write_responses(book: Workbook, edition: Edition, head: Format, cell: Format) -> None:
    further = further_columns(sheet_rows(edition))
    heads = (*EDITION_COLUMNS, *further_heads(EDITION_COLUMNS, further))
    lines = (cell_texts(cells, further) for cells in sheet_rows(edition))
    for number in range(1, len(edition.projection.rows) // ROWS_OF_A_SHEET + 2):
        sheet = book.add_worksheet("Responses" if number == 1 else f"Responses {number}")
        _prepare(sheet, heads, head)
        last = _write_lines(sheet, islice(lines, ROWS_OF_A_SHEET), cell)
        sheet.autofilter(0, 0, last, len(heads) - 1)


def _prepare(sheet: Worksheet, heads: tuple[str, ...], head: Format) -> None:
    widths = (*WIDTHS, *[FURTHER_WIDTH] * (len(heads) - len(WIDTHS)))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    _write_lines(sheet, [list(heads)], head, first=0)


def _write_lines(sheet: Worksheet, lines: Iterable[list[str]], style: Format, first: int = 1) -> int:
    """Write each text as text, whatever it looks like; return the last row written."""
    row = first - 1
    for row, texts in enumerate(lines, first):
        for column, text in enumerate(texts):
            if text:
                sheet.write_string(row, column, text, style)
    return max(row, 0)


def _write_facts(sheet: Worksheet, edition: Edition, head: Format, cell: Format) -> None:
    projection = edition.projection
    facts = projection.facts
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 100)
    known = {
        "Fact": "Value",
        "Reference": facts.reference,
        "Title": facts.title,
        "Stage": facts.stage,
        "Meeting date": facts.meeting_date and facts.meeting_date.isoformat(),
        "Classification": facts.classification,
        "Contact": facts.contact,
        "Edition for": projection.audience,
        "Handling": edition.wording.footer,
        "Rows (SHA-256)": projection.rows_hash,
    }
    lines = [[fact, cell_text(value or "")] for fact, value in known.items()]
    _write_lines(sheet, lines[:1], head, first=0)
    _write_lines(sheet, lines[1:], cell)

"""The Findings sheet of the administrator's extended edition: a finding in each row, worst first."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from codemoot.publishing.edition import Edition
from codemoot.publishing.noticed import Noticed, noticed
from codemoot.publishing.sheet_texts import Line, cell_texts, further_columns, further_heads

SHEET = "Findings"
HEADS = ("Rule", "Severity", "Where", "Message")
WIDTHS = (24, 12, 40, 100)
MOST = 1_000_000  # a sheet has little room for more


def write_findings(book: Workbook, edition: Edition, head: Format, cell: Format) -> None:
    """Add the sheet to an edition that prints findings; to any other, none."""
    found = noticed(edition, MOST)
    if found is None:
        return
    sheet = book.add_worksheet(SHEET)
    lines = _lines(found)
    further = further_columns(lines)
    for column, width in enumerate((*WIDTHS, *[WIDTHS[-1]] * sum(further.values()))):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, [*HEADS, *further_heads(HEADS, further)], head)
    for row, line in enumerate(lines, 1):
        for column, text in enumerate(cell_texts(line, further)):
            if text:
                sheet.write_string(row, column, text, cell)
    sheet.autofilter(0, 0, len(lines), len(HEADS) - 1)


def _lines(found: Noticed) -> list[Line]:
    lines: list[Line] = [
        (finding.rule, str(group.severity), finding.where, finding.message)
        for group in found.groups
        for finding in group.findings
    ]
    return [*lines, ("", "", "", found.sentence)] if found.sentence else lines

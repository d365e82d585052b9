"""The Summary sheet: every figure as a table, and a pictured one as a chart of those cells."""

from typing import TypedDict

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from codemoot.publishing.charts import colours, ink
from codemoot.publishing.edition import Edition
from codemoot.publishing.figures import Figure, alternative
from codemoot.publishing.sheet_texts import cell_text
from codemoot.publishing.summary import figures

SHEET = "Summary"
ROW_PIXELS = 20
LINE_PIXELS = 34  # of a bar and its label
FRAME_PIXELS = 90  # axis and key
CHART_WIDTH = 640
LABEL_WIDTH, COUNT_WIDTH = 36, 14


class Styles(TypedDict):
    title: Format
    note: Format
    head: Format
    cell: Format


def write_figures(book: Workbook, edition: Edition) -> None:
    sheet = book.add_worksheet(SHEET)
    shown = figures(edition)
    widest = max((len(figure.heads) for figure in shown), default=1)
    sheet.set_column(0, 0, LABEL_WIDTH)
    sheet.set_column(1, widest, COUNT_WIDTH)
    styles = _styles(book)
    top = 0
    for figure in shown:
        after = _write_table(sheet, figure, top, styles)
        if figure.pictured:
            height = FRAME_PIXELS + LINE_PIXELS * len(figure.lines)
            _insert_chart(book, sheet, figure, (top, widest + 1), height)
            after = max(after, top + height // ROW_PIXELS + 1)
        top = after + 1


def _styles(book: Workbook) -> Styles:
    head = {"bold": True, "bg_color": "#EEF2F6", "bottom": 1, "text_wrap": True, "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 13}),
        "note": book.add_format({"italic": True, "font_color": "#4A5563"}),
        "head": book.add_format(head),
        "cell": book.add_format({"text_wrap": True, "valign": "top"}),
    }


def _write_table(sheet: Worksheet, figure: Figure, top: int, styles: Styles) -> int:
    """Write the title, the note, the heads and the lines; return the row after them."""
    sheet.write_string(top, 0, figure.title, styles["title"])
    if figure.note:
        sheet.write_string(top + 1, 0, figure.note, styles["note"])
    for column, head in enumerate(figure.heads):
        sheet.write_string(top + 2, column, cell_text(head), styles["head"])
    for row, line in enumerate(figure.lines, top + 3):
        for column, value in enumerate((line.label, *line.cells)):
            if isinstance(value, int):
                sheet.write_number(row, column, value, styles["cell"])
            elif value:
                sheet.write_string(row, column, cell_text(value), styles["cell"])
    return top + 3 + len(figure.lines)


def _insert_chart(
    book: Workbook, sheet: Worksheet, figure: Figure, place: tuple[int, int], height: int
) -> None:
    top, column = place
    first, last = top + 3, top + 2 + len(figure.lines)
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    for number, colour in enumerate(colours(figure), 1):
        chart.add_series(
            {
                "name": [SHEET, top + 2, number],
                "categories": [SHEET, first, 0, last, 0],
                "values": [SHEET, first, number, last, number],
                "fill": {"color": f"#{colour}"},
                "data_labels": {"value": True, "num_format": "0;;", "font": {"color": f"#{ink(colour)}"}},
                "gap": 40,
            }
        )
    chart.set_title({"name": figure.title, "name_font": {"size": 12}, "overlay": False})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"major_gridlines": {"visible": False}, "visible": False})
    chart.set_legend(
        {"none": True} if len(figure.heads) == len(("lines", "count")) else {"position": "bottom"}
    )
    chart.set_size({"width": CHART_WIDTH, "height": height})
    sheet.insert_chart(top, column, chart, {"description": alternative(figure), "object_position": 2})

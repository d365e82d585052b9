"""Workbooks as grids of text."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest
import xlsxwriter

from codemoot.domain.findings import Finding
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.sheets.workbook import FILLED_CELL, read_workbook, shown
from codemoot.importing.source import Source
from old_excel import xls

Fill = Callable[[xlsxwriter.Workbook], None]

MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Replies"><table:table-row>'
    '<table:table-cell office:value-type="string"><text:p>Party Name</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><text:p>Q1</text:p></table:table-cell></table:table-row>'
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Fernhill Energy</text:p>'
    '</table:table-cell><table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p>'
    "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
    "</office:document-content>"
)


def xlsx(fill: Fill) -> Source:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as workbook:
        fill(workbook)
    return Source("a.xlsx", written.getvalue())


def ods() -> Source:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS)
    return Source("a.ods", written.getvalue())


def one_sheet(rows: list[list[object]]) -> Source:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        sheet = workbook.add_worksheet("Replies")
        for index, row in enumerate(rows):
            sheet.write_row(index, 0, row)

    return xlsx(fill)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1.0, "1"),
        (0.1, "0.1"),
        (1e300, "1e+300"),
        (True, "TRUE"),
        (dt.datetime(2026, 3, 1), "2026-03-01"),  # noqa: DTZ001  (a spreadsheet knows no zone)
        (dt.datetime(2026, 3, 1, 9, 30), "2026-03-01 09:30:00"),  # noqa: DTZ001
        (dt.date(2026, 3, 1), "2026-03-01"),
        (dt.time(9, 30), "09:30:00"),
        ("01", "01"),
    ],
)
def test_a_cell_is_the_text_that_it_shows(cell: float | str | dt.date | dt.time, text: str) -> None:
    assert shown(cell) == text


def test_rows_above_and_before_the_table_are_counted() -> None:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        workbook.add_worksheet("Replies").write(2, 1, "Party Name")

    grid = read_workbook(xlsx(fill)).grids[0]

    assert [list(row) for row in grid.rows] == [["", ""], ["", ""], ["", "Party Name"]]


def test_a_formula_gives_the_value_that_was_saved_with_it() -> None:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        workbook.add_worksheet("Replies").write_formula(
            0, 0, '="Fernhill "&"Energy"', None, "Fernhill Energy"
        )

    assert read_workbook(xlsx(fill)).grids[0].rows[0][0] == "Fernhill Energy"


def test_a_cell_merged_over_rows_counts_in_each() -> None:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        sheet = workbook.add_worksheet("Replies")
        sheet.write_row(0, 0, ["Party Name", "Question"])
        sheet.merge_range(1, 0, 2, 0, "Fernhill Energy")
        sheet.write_column(1, 1, ["Q1", "Q2"])

    assert [row[0] for row in read_workbook(xlsx(fill)).grids[0].rows[1:]] == ["Fernhill Energy"] * 2


def test_hidden_worksheets_are_not_read_and_are_named() -> None:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        workbook.add_worksheet("Replies").write(0, 0, "Party Name")
        hidden = workbook.add_worksheet("Old")
        hidden.write(0, 0, "Party Name")
        hidden.hide()

    grids = read_workbook(xlsx(fill))

    assert [grid.sheet for grid in grids.grids] == ["Replies"]
    assert grids.findings == (Finding("text-hidden", "a.xlsx", "Hidden worksheets: Old."),)


def test_the_one_worksheet_of_a_file_needs_no_name() -> None:
    grid = read_workbook(one_sheet([["Party Name"], ["Fernhill Energy"]])).grids[0]

    assert grid.where(1) == "a.xlsx, row 2"


def test_an_open_document_sheet_is_read() -> None:
    grid = read_workbook(ods()).grids[0]

    assert [list(row) for row in grid.rows] == [["Party Name", "Q1"], ["Fernhill Energy", "4"]]


def test_a_worksheet_with_one_far_cell_is_refused_before_it_takes_the_memory() -> None:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        workbook.add_worksheet("Replies").write(1_048_575, 16_383, "x")

    with pytest.raises(UnreadableError) as refused:
        read_workbook(xlsx(fill))

    assert refused.value.finding == Finding(
        "file-too-large", "a.xlsx", "A worksheet has 1048576 rows of 16384 cells."
    )


def test_far_cells_that_are_only_coloured_do_no_harm() -> None:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        sheet = workbook.add_worksheet("Replies")
        sheet.write(0, 0, "Party Name")
        sheet.write_blank(1_048_575, 16_383, None, workbook.add_format({"bold": True}))

    assert len(read_workbook(xlsx(fill)).grids[0].rows) == 1


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_truncated_workbook_is_refused(part: float) -> None:
    whole = one_sheet([["Party Name"], ["Fernhill Energy"]]).content

    with pytest.raises(UnreadableError) as refused:
        read_workbook(Source("a.xlsx", whole[: int(len(whole) * part)]))

    assert refused.value.finding.rule == "file-unreadable"


def test_a_workbook_of_another_kind_inside_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("xl/workbook.xml", "<not closed")

    with pytest.raises(UnreadableError):
        read_workbook(Source("a.xlsx", written.getvalue()))


def test_macros_are_not_run_and_are_named() -> None:
    plain = one_sheet([["Party Name"]])
    written = io.BytesIO(plain.content)
    with zipfile.ZipFile(written, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")

    assert read_workbook(Source("a.xlsm", written.getvalue())).findings == (Finding("macros", "a.xlsm"),)


def test_a_worksheet_made_to_slow_the_search_does_not() -> None:
    assert FILLED_CELL.findall(b"<c " + b"r " * 200_000) == []
    assert FILLED_CELL.findall(b"<c " * 200_000) == []


def test_a_workbook_of_excel_97_is_read() -> None:
    content = xls([["Party Name", "Q1 answer"], ["Fernhill Energy", 4.0], ["Larkspur Data", "It “helps”"]])

    grid = read_workbook(Source("a.xls", content)).grids[0]

    assert [list(row) for row in grid.rows] == [
        ["Party Name", "Q1 answer"],
        ["Fernhill Energy", "4"],
        ["Larkspur Data", "It “helps”"],
    ]


def test_a_workbook_of_excel_97_that_is_cut_short_is_refused() -> None:
    content = xls([["Party Name", "Q1 answer"], ["Fernhill Energy", "Yes"]])

    with pytest.raises(UnreadableError) as refused:
        read_workbook(Source("a.xls", content[:1600]))

    assert refused.value.finding.rule == "file-unreadable"

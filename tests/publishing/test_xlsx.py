"""The XLSX edition: read back by another library, cell for cell."""

from pathlib import Path
from zipfile import ZipFile

import openpyxl
from python_calamine import CalamineWorkbook

from codemoot.domain.spreadsheets import EDITION_COLUMNS, unguard
from codemoot.publishing.edition import Mode
from codemoot.publishing.sheet_rows import sheet_rows
from codemoot.publishing.xlsx import write_xlsx
from publishing.editions import edition, edition_of, row


def responses(path: Path) -> list[list[str]]:
    return [
        [str(cell) for cell in line]
        for line in CalamineWorkbook.from_path(path).get_sheet_by_name("Responses").to_python()
    ]


def test_every_cell_is_read_back_as_it_was(tmp_path: Path) -> None:
    write_xlsx(edition(), tmp_path / "a.xlsx")

    header, *lines = responses(tmp_path / "a.xlsx")

    assert header == list(EDITION_COLUMNS)
    assert [tuple(map(unguard, line)) for line in lines] == list(sheet_rows(edition()))


def test_a_text_stays_text_whatever_it_looks_like(tmp_path: Path) -> None:
    looks = ("=1+1", "007", "https://example.org", "TRUE", "2024-01-01", "1e5")
    write_xlsx(
        edition_of(*(row("Q1", "Fernhill Energy", "Yes", text) for text in looks)), tmp_path / "a.xlsx"
    )

    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Responses"]

    cells = [sheet.cell(number, 7) for number in range(2, 2 + len(looks))]
    assert [(cell.data_type, cell.value) for cell in cells] == [
        ("s", "'=1+1"),
        *(("s", text) for text in looks[1:]),
    ]


def test_a_comment_too_long_for_a_cell_goes_on_in_the_next_columns(tmp_path: Path) -> None:
    long = "Every word of this counts. " * 2_000
    write_xlsx(edition_of(row("Q1", "Fernhill Energy", "Yes", long)), tmp_path / "a.xlsx")

    header, line = responses(tmp_path / "a.xlsx")

    continued = [index for index, head in enumerate(header) if head.startswith("Comments")]
    assert header[10:12] == ["Comments (continued)", "Comments (continued 2)"]
    assert "".join(line[index] for index in continued) == long


def test_the_facts_stand_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    write_xlsx(edition(), tmp_path / "a.xlsx")

    facts = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("Document").to_python()

    assert [list(map(str, fact)) for fact in facts][:7] == [
        ["Fact", "Value"],
        ["Reference", "SECMP0901"],
        ["Title", "Tell the committee of a spare meter store"],
        ["Stage", "Stage 03: Modification Report Consultation Responses"],
        ["Meeting date", "2024-07-17"],
        ["Classification", "White"],
        ["Contact", "Ada Fenwick on 0191 555 0134 or email change.desk@example.org"],
    ]


def test_the_head_of_the_responses_stays_in_sight_and_filters(tmp_path: Path) -> None:
    write_xlsx(edition(), tmp_path / "a.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Responses"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:J16")


def test_only_the_extended_mode_has_figures(tmp_path: Path) -> None:
    write_xlsx(edition(), tmp_path / "extended.xlsx")
    write_xlsx(edition(mode=Mode.EXACT), tmp_path / "exact.xlsx")

    assert CalamineWorkbook.from_path(tmp_path / "extended.xlsx").sheet_names == [
        "Responses",
        "Document",
        "Summary",
    ]
    assert CalamineWorkbook.from_path(tmp_path / "exact.xlsx").sheet_names == ["Responses", "Document"]


def test_the_same_edition_is_the_same_bytes(tmp_path: Path) -> None:
    write_xlsx(edition(), tmp_path / "one.xlsx")
    write_xlsx(edition(), tmp_path / "two.xlsx")

    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_nothing_tells_when_or_by_whom_it_was_written(tmp_path: Path) -> None:
    write_xlsx(edition(), tmp_path / "a.xlsx")

    with ZipFile(tmp_path / "a.xlsx") as parts:
        properties = parts.read("docProps/core.xml").decode()
        days = {part.date_time for part in parts.infolist()}

    assert days == {(1980, 1, 31, 0, 0, 0)}
    assert "<dc:creator></dc:creator>" in properties
    assert "1980-01-01T00:00:00Z" in properties

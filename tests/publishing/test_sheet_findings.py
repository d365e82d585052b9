"""The Findings sheet: a finding in each row, for the administrator."""

from pathlib import Path

import openpyxl

from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Finding
from codemoot.publishing.edition import Edition, Mode
from codemoot.publishing.xlsx import write_xlsx
from publishing.editions import edition, with_findings


def findings(printed: Edition, folder: Path) -> list[tuple[object, ...]]:
    write_xlsx(printed, folder / "a.xlsx")
    return list(openpyxl.load_workbook(folder / "a.xlsx")["Findings"].iter_rows(values_only=True))


def test_each_finding_has_a_row_worst_first(tmp_path: Path) -> None:
    joined = Finding("words-joined", "=a.pdf", "12 words.")

    assert findings(with_findings(joined, Finding("party-missing", "c.csv, row 9")), tmp_path) == [
        ("Rule", "Severity", "Where", "Message"),
        (
            "party-missing",
            "error",
            "c.csv, row 9",
            "Responses name no Party; they are printed with the name blank.",
        ),
        ("words-joined", "info", "'=a.pdf", "Words that the PDF split were joined again. 12 words."),
    ]


def test_nothing_found_is_said(tmp_path: Path) -> None:
    assert findings(with_findings(), tmp_path)[1:] == [(None, None, None, "Nothing to look at.")]


def test_a_message_too_long_for_a_cell_goes_on_in_the_next_columns(tmp_path: Path) -> None:
    names = "Northmoor Energy, " * 2_000

    head, line = findings(with_findings(Finding("party-unregistered", "a.csv", names)), tmp_path)

    assert head[3:5] == ("Message", "Message (continued)")
    assert "".join(map(str, line[3:])).endswith(names.rstrip())


def test_only_the_administrators_extended_edition_has_the_sheet(tmp_path: Path) -> None:
    for printed in (edition(Audience.BOARD), edition(Audience.ADMINISTRATOR, mode=Mode.EXACT)):
        write_xlsx(printed, tmp_path / "a.xlsx")

        assert "Findings" not in openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames

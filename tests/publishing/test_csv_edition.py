"""The CSV edition: what Excel opens as it is, without running any of it."""

import csv
from pathlib import Path

from codemoot.domain.spreadsheets import EDITION_COLUMNS, unguard
from codemoot.publishing.csv_edition import write_csv
from codemoot.publishing.sheet_rows import sheet_rows
from publishing.editions import edition, edition_of, row


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_it_opens_with_a_byte_order_mark_and_the_agreed_header(tmp_path: Path) -> None:
    write_csv(edition(), tmp_path / "a.csv")

    start, header = (tmp_path / "a.csv").read_bytes().split(b"\r\n")[0][:3], read(tmp_path / "a.csv")[0]

    assert start == b"\xef\xbb\xbf"
    assert ",".join(header) == (
        "Question,Question text,Scale,Party Name,Party Category,Answer,Comments,Comment state,"
        "Confidential,Parties represented"
    )


def test_every_cell_is_read_back_as_it_was(tmp_path: Path) -> None:
    write_csv(edition(), tmp_path / "a.csv")

    header, *lines = read(tmp_path / "a.csv")

    assert header == list(EDITION_COLUMNS)
    assert [tuple(map(unguard, line)) for line in lines] == list(sheet_rows(edition()))


def test_a_formula_is_guarded_and_a_lone_dash_is_not(tmp_path: Path) -> None:
    answers = ("=1+1", "-", "@SUM(A1)", "- a list")
    write_csv(
        edition_of(*(row("Q1", "Fernhill Energy", "Yes", text) for text in answers)), tmp_path / "a.csv"
    )

    assert [line[6] for line in read(tmp_path / "a.csv")[1:]] == ["'=1+1", "-", "'@SUM(A1)", "'- a list"]


def test_the_same_edition_is_the_same_bytes(tmp_path: Path) -> None:
    write_csv(edition(), tmp_path / "one.csv")
    write_csv(edition(), tmp_path / "two.csv")

    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()

"""Sheets as text."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.findings import Finding
from codemoot.importing.sheets import delimited
from codemoot.importing.sheets.delimited import read_delimited, sniffed_separator

HEADINGS = ["Party Name", "Q1 answer", "Q1 comments"]


def rows(text: str) -> list[list[str]]:
    return [list(row) for row in read_delimited(text, "a.csv").grids[0].rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = separator.join(HEADINGS) + "\n" + separator.join(["Fernhill Energy", "Yes", "It helps"])

    assert rows(text) == [HEADINGS, ["Fernhill Energy", "Yes", "It helps"]]


def test_commas_inside_comments_do_not_mislead() -> None:
    text = (
        "Party Name;Q1 comments\nFernhill Energy;Yes, but, on the whole, no\nLarkspur Data;One, two, three\n"
    )

    assert sniffed_separator(text) == ";"


def test_a_quoted_comment_keeps_its_lines() -> None:
    text = 'Party Name,Q1 comments\nFernhill Energy,"First.\n\nSecond, with ""quotes""."\n'

    assert rows(text)[1] == ["Fernhill Energy", 'First.\n\nSecond, with "quotes".']


def test_a_very_long_comment_is_read_whole() -> None:
    comment = "word " * 60_000

    assert rows(f"Party Name,Q1 comments\nFernhill Energy,{comment}")[1][1] == comment


def test_the_separator_that_the_file_declares_is_used() -> None:
    assert rows("sep=;\nParty Name;Q1 answer\nFernhill Energy;a,b\n") == [
        [],
        ["Party Name", "Q1 answer"],
        ["Fernhill Energy", "a,b"],
    ]


def test_one_column_is_one_column() -> None:
    assert rows("Comments\nYes, we do\nNo\n")[0] == ["Comments"]


def test_an_open_quotation_mark_does_not_swallow_the_rows_after_it() -> None:
    text = 'Party Name\tQ1 comments\nFernhill Energy\t"Flaky" it is\nLarkspur Data\t"open\nTidewater\tNo\n'

    grids = read_delimited(text, "a.tsv")

    assert len(grids.grids[0].rows) == 5
    assert grids.findings == (Finding("quotes-unbalanced", "a.tsv"),)


def test_a_sheet_of_too_many_cells_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "CELL_LIMIT", 5)

    grids = read_delimited("a,b\n1,2\n3,4\n", "a.csv")

    assert len(grids.grids[0].rows) == 2
    assert grids.findings == (Finding("sheet-cut", "a.csv, row 3"),)


CELL = st.text(st.sampled_from('ab ,;|\t"\n—')).filter(lambda cell: "\r" not in cell)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6), st.sampled_from(",;\t|"))
def test_what_a_spreadsheet_writes_comes_back(cells: list[tuple[str, ...]], separator: str) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator, lineterminator="\n").writerows([HEADINGS, *cells])

    (parsed, _), balanced = delimited._parsed(written.getvalue(), separator)  # noqa: SLF001  (not the sniffer)

    assert balanced
    assert [tuple(row) for row in parsed[1:]] == cells

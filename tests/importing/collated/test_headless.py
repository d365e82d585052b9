"""Tables without a header of their own: none is lost in silence."""

import pytest

from cast import BRIGHTWATER, CATEGORIES, FERNHILL, NORTHMOOR, PENNINE
from codemoot.domain.collation.responses import Reading
from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.collated.tables import read_collated_blocks
from codemoot.importing.source import Known
from importing.collated.flat import cells

HEADER = ("Party Name", "Party Category", "Yes/No", "Comments")
FIRST = (NORTHMOOR, "Large Supplier", "Yes", "One.")
OTHER = (FERNHILL, "Small Supplier", "No", "Two.")


def table(*rows: tuple[str, ...]) -> Table:
    return Table(rows, "old.docx, table 1")


def read(*blocks: Block, known: Known | None = None) -> Reading:
    asked = Paragraph("Q1: So?", "old.docx, paragraph 1")
    return read_collated_blocks("old.docx", (asked, *blocks), known or Known(CATEGORIES))


def test_a_table_cut_in_two_by_an_empty_paragraph_is_read_whole() -> None:
    reading = read(table(HEADER, FIRST), Paragraph("", "old.docx, paragraph 2"), table(OTHER))

    assert cells(reading) == {
        ("Q1", NORTHMOOR): ("Large Supplier", "Yes", "One."),
        ("Q1", FERNHILL): ("Small Supplier", "No", "Two."),
    }
    assert reading.findings == ()


def test_a_table_of_the_next_question_without_a_header_has_the_columns_of_the_one_before() -> None:
    reading = read(table(HEADER, FIRST), Paragraph("Q2: Why?", "old.docx, paragraph 2"), table(OTHER))

    assert cells(reading)["Q2", FERNHILL] == ("Small Supplier", "No", "Two.")
    assert [(each.id, each.text, each.heading) for each in reading.questions] == [
        ("Q1", "So?", "Yes/No"),
        ("Q2", "Why?", "Yes/No"),
    ]


def test_the_rest_of_a_comment_may_be_all_of_a_table() -> None:
    reading = read(table(HEADER, FIRST), table(("", "", "", "More.")))

    assert cells(reading) == {("Q1", NORTHMOOR): ("Large Supplier", "Yes", "One.\nMore.")}


@pytest.mark.parametrize(
    "row",
    [
        (FERNHILL, "Small Supplier", "No"),
        (NORTHMOOR, "Late.", "", "x"),
        (PENNINE, "Works", "No", "Two.", "x"),
        ("1", PENNINE, "Network Operator", "No", "Two."),
    ],
)
def test_a_table_that_may_hold_answers_is_told(row: tuple[str, ...]) -> None:
    reading = read(table(HEADER, FIRST), table(row))

    assert len(reading.responses) == 1
    assert reading.findings == (
        Finding("answer-unplaced", "old.docx, table 1", "Q1: no column headings; rows: 1."),
    )


@pytest.mark.parametrize(
    "summary",
    [
        table(("Answer", "All", "Large Supplier", "Note"), ("Yes", "1", "1", "")),
        table(("Answer", "Large Supplier", "Small Supplier", "All"), ("Yes", "1", "1", "2")),
        table(("Category", "Yes", "No", "Neutral"), ("Large Supplier", "1", "0", "0")),
        table(("Term", "Meaning"), ("User", "One who uses it")),
    ],
)
def test_a_table_of_counts_or_words_is_passed_over(summary: Table) -> None:
    reading = read(table(HEADER, FIRST), summary)

    assert (len(reading.responses), reading.findings) == (1, ())


def test_cells_beyond_the_headings_are_told() -> None:
    reading = read(table(HEADER, FIRST, (BRIGHTWATER, "Large Supplier", "No", "Two.", "More.")))

    assert cells(reading)["Q1", BRIGHTWATER] == ("Large Supplier", "No", "Two.")
    assert reading.findings == (
        Finding("column-unread", "old.docx, table 1", "Cells beyond the headings, rows: 1."),
    )

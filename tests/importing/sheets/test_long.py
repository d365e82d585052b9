"""A row for each answer."""

import pytest

from codemoot.domain.collation.responses import Reading
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.guess import guess
from codemoot.importing.sheets.header import find_header
from codemoot.importing.sheets.located import located
from codemoot.importing.sheets.long import read_long
from codemoot.importing.source import Known

HEADINGS = ["Question", "Question text", "Party Name", "Party Category", "Answer", "Comments", "Confidential"]


def read(*rows: list[str], headings: list[str] = HEADINGS) -> Reading:
    grid = Grid([headings, *rows], "a.csv")
    header = find_header(grid)
    found = guess(grid, header, Known())
    assert found is not None
    return read_long(located(grid, header, found.table), Known())


def row(question: str, party: str = "Fernhill Energy", **cells: str) -> list[str]:
    return [
        question,
        cells.get("text", ""),
        party,
        "Small Supplier",
        "Yes",
        "-",
        cells.get("confidential", ""),
    ]


@pytest.mark.parametrize("said", ["Q1", "1", "Question 1", "q01", "Q1."])
def test_a_question_may_be_named_in_many_ways(said: str) -> None:
    assert read(row(said)).responses[0].answers[0].question == "Q1"


def test_rows_of_one_party_are_one_response() -> None:
    reading = read(row("Q1"), row("Q1", "Larkspur Data"), row("Q2"))

    assert [(r.party, len(r.answers)) for r in reading.responses] == [
        ("Fernhill Energy", 2),
        ("Larkspur Data", 1),
    ]


def test_the_first_wording_of_a_question_is_kept() -> None:
    reading = read(row("Q1"), row("Q1", "Larkspur Data", text="Do you agree?"))

    assert reading.questions == (Question("Q1", "Do you agree?"),)


def test_questions_without_numbers_are_numbered_as_they_come() -> None:
    reading = read(row("Do you agree?"), row("Do you object?"), row("Do you agree?", "Larkspur Data"))

    assert reading.questions == (Question("Q1", "Do you agree?"), Question("Q2", "Do you object?"))


def test_an_answer_to_no_question_is_named() -> None:
    reading = read(row(""))

    assert reading.responses == ()
    assert reading.findings == (
        Finding("answer-unplaced", "a.csv, row 2", "Fernhill Energy names no question."),
    )


def test_a_claim_is_of_the_cell_that_it_stands_beside() -> None:
    reading = read(row("Q1", confidential="Yes"), row("Q2"))

    assert [a.claim for a in reading.responses[0].answers] == [Claim(Scope.COMMENT), None]


def test_rows_stand_in_the_order_of_receipt_that_the_sheet_gives() -> None:
    headings = ["Question", "Party Name", "Answer", "Received"]
    rows = ["Q1", "Fernhill Energy", "Yes", "2026-03-02"], ["Q1", "Larkspur Data", "No", "2026-03-01"]

    assert [r.party for r in read(*rows, headings=headings).responses] == ["Larkspur Data", "Fernhill Energy"]


def test_a_list_of_questions_gives_questions_and_no_responses() -> None:
    reading = read(["1", "Do you agree?"], headings=["question_number", "question_text"])

    assert (reading.questions, reading.responses) == ((Question("Q1", "Do you agree?"),), ())

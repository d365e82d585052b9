"""Our own editions, read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.responses import Answer, Facts, Reading
from codemoot.domain.confidentiality import Claim, Scope, marker
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.domain.spreadsheets import EDITION_COLUMNS, guard
from codemoot.importing.sheets.editions import is_edition, read_edition, read_facts
from codemoot.importing.sheets.grid import Grid
from codemoot.importing.source import Known

MASK = "Marked as Confidential."
KNOWN = Known(mask=MASK)


def read(*rows: list[str]) -> Reading:
    return read_edition(Grid([EDITION_COLUMNS, *rows], "a.csv"), KNOWN)


def row(
    comment: str = "-", state: str = "dash", claim: str = "", question: str = "Q1", represents: str = "1"
) -> list[str]:
    asked = [question, "Do you agree?", "Yes/No/ Neutral"]
    return [*asked, "Fernhill Energy", "Small Supplier", "YES.", comment, state, claim, represents]


def test_how_many_parties_it_speaks_for_comes_back() -> None:
    assert [read(row(represents=said)).responses[0].represents for said in ("3", "", "many")] == [3, 1, 1]


def test_a_row_comes_back_as_it_was_printed() -> None:
    reading = read(row("Line one\nline two", "written"), row(question="Q2"))

    assert reading.questions[0] == Question("Q1", "Do you agree?", "Yes/No/ Neutral")
    assert [(r.party, r.category) for r in reading.responses] == [("Fernhill Energy", "Small Supplier")]
    assert reading.responses[0].answers == (
        Answer("Q1", "YES.", "Line one\nline two", None, "a.csv, row 2"),
        Answer("Q2", "YES.", "-", None, "a.csv, row 3"),
    )


def test_a_comment_that_was_withheld_is_still_withheld() -> None:
    answer = read(row(MASK, "confidential")).responses[0].answers[0]

    assert (answer.comment, answer.claim) == (None, None)


def test_a_claim_comes_back_for_those_entitled() -> None:
    claim = Claim(Scope.ANSWER, shared_with_board=True)
    cells = ["answer, shared with the Board", ""]

    read_back = [
        read(row(comment, "confidential", said)).responses[0].answers[0]
        for said, comment in zip(cells, ["Secret.", f"{marker(claim)}\nSecret."], strict=True)
    ]

    assert [(answer.comment, answer.claim) for answer in read_back] == [("Secret.", claim)] * 2


def test_a_blank_comment_under_a_claim_is_blank_and_one_under_none_is_withheld() -> None:
    answers = [read(row("", "confidential", said)).responses[0].answers[0] for said in ("comment", "")]

    assert [(answer.comment, answer.claim) for answer in answers] == [("", Claim()), (None, None)]


def test_a_comment_that_opens_as_a_marked_one_is_kept_where_the_claim_stands_beside_it() -> None:
    comment = f"{marker(Claim())}\nSecret."

    assert read(row(comment, "confidential", "answer")).responses[0].answers[0].comment == comment


def test_a_comment_that_is_confidential_without_a_claim_is_claimed() -> None:
    states = ("confidential", "Confidential")
    answers = [
        read(row("Our costs.", state, claim)).responses[0].answers[0]
        for state in states
        for claim in ("", "No")
    ]

    assert [(answer.comment, answer.claim) for answer in answers] == [("Our costs.", Claim())] * 4


def test_the_guard_is_undone() -> None:
    assert read(row("'=1+1", "written")).responses[0].answers[0].comment == "=1+1"


@given(st.text(st.sampled_from("'=+-@ab\n")).map(str.strip).filter(bool))
def test_any_comment_comes_back(comment: str) -> None:
    assert read(row(guard(comment), "written")).responses[0].answers[0].comment == comment


def test_a_comment_that_goes_on_in_further_columns_is_one_again() -> None:
    header = [*EDITION_COLUMNS, "Comments (continued)", "Comments (continued 2)"]
    grid = Grid(
        [header, [*row("First ", "written"), "'=second ", "third"], row("Short.", "written")], "a.xlsx"
    )

    reading = read_edition(grid, KNOWN)

    assert is_edition(grid)
    assert [a.comment for r in reading.responses for a in r.answers] == ["First =second third", "Short."]


def test_an_edition_is_ours_with_all_its_columns_in_any_order_and_others_beside_them() -> None:
    assert is_edition(Grid([EDITION_COLUMNS], "a.csv"))
    assert is_edition(Grid([["Seen by", *reversed(EDITION_COLUMNS), ""]], "a.csv"))
    assert not is_edition(Grid([EDITION_COLUMNS[:-1]], "a.csv"))
    assert not is_edition(Grid([], "a.csv"))


def test_a_column_that_a_person_adds_moves_nothing_and_is_named() -> None:
    header = ["Seen by", *EDITION_COLUMNS, "Comments", "", "Blank"]
    cells = ["Ada", *row("'=1+1", "written"), "Reply to it.", "'=2", ""]

    reading = read_edition(Grid([header, cells], "a.csv"), KNOWN)

    assert [a.comment for r in reading.responses for a in r.answers] == ["=1+1"]
    assert reading.findings == (Finding("columns-unused", "a.csv", "‘Seen by’, ‘Comments (2)’, ‘Column M’."),)


@pytest.mark.parametrize(("heading", "said"), [("Do not publish", "Yes"), ("OK to publish?", "No")])
def test_a_claim_that_a_person_adds_is_heard(heading: str, said: str) -> None:
    cells = [[*row("Text.", "written"), said], [*row("Text.", "written", question="Q2"), ""]]

    reading = read_edition(Grid([[*EDITION_COLUMNS, heading], *cells], "a.csv"), KNOWN)

    assert [a.claim for r in reading.responses for a in r.answers] == [Claim(), None]
    assert reading.findings == ()


def test_the_facts_of_the_document_come_back() -> None:
    rows = [
        ["Fact", "Value"],
        ["reference", "XYZ12"],
        ["meeting_date", "2026-03-18"],
        ["title", "'=Meters"],
        [""],
    ]

    facts, findings = read_facts(Grid(rows, "a.xlsx", "Document"))

    assert facts == Facts(reference="XYZ12", title="=Meters", meeting_date=date(2026, 3, 18))
    assert findings == ()


def test_a_date_that_is_none_is_named() -> None:
    _, findings = read_facts(Grid([["meeting_date", "soon"]], "a.xlsx", "Document"))

    assert findings == (Finding("value-unread", "a.xlsx, sheet Document", "meeting_date is no date."),)

"""Our own collation.json, read back."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.responses import Answer, Facts, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.json_text import parse
from codemoot.importing.own_json import is_own, own_rows, read_own_json, read_own_rows

DOCUMENT: dict[str, object] = {
    "reference": "XYZ12",
    "title": "Meters that answer back",
    "stage": "Stage 04: Responses",
    "meeting_date": "2026-03-18",
    "classification": "White",
    "contact": None,
}
QUESTIONS: list[object] = [{"id": "Q1", "text": "Do you agree?", "scale": ["Yes", "No", "Neutral"]}]


def row(**changes: object) -> dict[str, object]:
    cells: dict[str, object] = {
        "question": "Q1",
        "party": "Northmoor Energy",
        "category": "Large Supplier",
        "answer": "Yes",
        "answer_printed": "YES.",
        "comment": "It helps.",
        "comment_state": "written",
        "flags": [],
    }
    return {**cells, **changes}


def read(*rows: object, document: object = DOCUMENT, questions: object = QUESTIONS) -> Reading:
    value = {"document": document, "questions": questions, "rows": list(rows)}
    return read_own_json(parse(json.dumps(value), "c.json"), "c.json")


def test_a_row_comes_back_as_it_was_printed() -> None:
    reading = read(row())

    answer = Answer("Q1", "YES.", "It helps.", None, "c.json, row 1")
    assert reading.responses == (
        Response("Northmoor Energy", "Large Supplier", (answer,), None, 1, "c.json, row 1"),
    )
    assert reading.findings == ()


def test_the_facts_of_the_document_come_back() -> None:
    facts = Facts("XYZ12", "Meters that answer back", "Stage 04: Responses", date(2026, 3, 18), "White", None)

    assert read(row()).facts == facts


def test_a_scale_is_read_as_the_heading_that_would_print_it() -> None:
    assert read(row()).questions == (Question("Q1", "Do you agree?", "Yes/No/Neutral"),)


def test_a_heading_is_read_as_printed() -> None:
    questions = [{"id": "Q1", "text": "Do you agree?", "scale": ["Yes"], "heading": "Yes/ No"}]

    assert read(row(), questions=questions).questions[0].heading == "Yes/ No"


def test_rows_of_one_party_are_one_response() -> None:
    reading = read(row(), row(question="Q2", comment="-"))

    assert [answer.question for answer in reading.responses[0].answers] == ["Q1", "Q2"]


def test_a_withheld_comment_stays_withheld() -> None:
    reading = read(row(comment=None, comment_state="confidential"))

    assert reading.responses[0].answers[0].comment is None


def test_a_comment_that_says_only_that_it_is_confidential_is_claimed() -> None:
    answers = [
        read(row(comment="Our costs.", comment_state=state)).responses[0].answers[0]
        for state in ("confidential", "Confidential ")
    ]

    assert [(answer.comment, answer.claim) for answer in answers] == [("Our costs.", Claim())] * 2


def test_rows_that_stand_alone_are_read_as_ours() -> None:
    rows = [row(comment="Our costs.", comment_state="confidential")]

    reading = read_own_rows(own_rows([rows]), "a.jsonl")

    assert own_rows(rows) == own_rows([{"rows": rows}]) == own_rows([rows]) == rows
    assert own_rows([{"question": "Q1"}]) == own_rows([1]) == own_rows([{"rows": 3}]) == ()
    assert reading.responses[0].answers[0].claim == Claim()


def test_a_claim_and_the_parties_represented_come_back() -> None:
    claim = {"scope": "response", "shared_with_board": True}
    reading = read(row(claim=claim, represents=3))

    assert reading.responses[0].claim == Claim(Scope.RESPONSE, shared_with_board=True)
    assert reading.responses[0].represents == 3


def test_a_claim_that_is_not_understood_hides_everything() -> None:
    reading = read(row(claim={"scope": "a bit"}))

    assert reading.responses[0].claim == Claim(Scope.IDENTITY)
    assert [finding.where for finding in reading.findings] == ["c.json, row 1, claim"]


def test_a_row_for_a_question_that_is_not_listed_is_read_and_named() -> None:
    reading = read(row(question="Q9"), questions=[])

    assert reading.responses[0].answers[0].question == "Q9"
    assert reading.findings == (Finding("question-unknown", "c.json, row 1", "Northmoor Energy answers Q9."),)


def test_values_of_the_wrong_kind_are_named_with_their_place() -> None:
    wrong = row(party=["Northmoor Energy"], represents="two")
    del wrong["comment_state"]

    details = [(f.rule, f.where, f.detail) for f in read(row(), wrong, 7).findings]

    assert details == [
        ("value-unread", "c.json, row 2", "comment_state is missing."),
        ("value-unread", "c.json, row 2", "party should be text."),
        ("value-unread", "c.json, row 2", "represents should be a number of Parties."),
        ("value-unread", "c.json, row 3", "An object should stand here."),
    ]


def test_a_question_given_twice_is_named() -> None:
    assert [f.detail for f in read(row(), questions=QUESTIONS * 2).findings] == [
        "Q1 is given twice; the first is kept."
    ]


def test_a_meeting_date_that_is_no_date_is_named() -> None:
    reading = read(row(), document={**DOCUMENT, "meeting_date": "soon"})

    assert reading.facts.meeting_date is None
    assert [f.where for f in reading.findings] == ["c.json, document"]


def test_characters_that_cannot_be_printed_are_named_with_their_row() -> None:
    reading = read(row(comment="It\u0007 helps.\ud800"))

    assert reading.responses[0].answers[0].comment == "It helps."
    assert reading.findings == (Finding("control-characters", "c.json, row 1"),)


def test_another_object_is_not_ours() -> None:
    assert not is_own({"rows": []})
    assert not is_own([DOCUMENT])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
KEYS = [*row(), "claim", "represents", "id", "text", "scale", "heading", "scope", "shared_with_board"]
OBJECTS = st.dictionaries(st.sampled_from(KEYS), JSON, max_size=12)


@given(JSON, JSON | st.lists(OBJECTS, max_size=3), JSON | st.lists(OBJECTS, max_size=3))
def test_whatever_stands_in_the_file_there_is_a_reading(
    document: object, questions: object, rows: object
) -> None:
    value = {"document": document, "questions": questions, "rows": rows}

    reading = read_own_json(parse(json.dumps(value), "c.json"), "c.json")

    assert all(finding.where.startswith("c.json") for finding in reading.findings)

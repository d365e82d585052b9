"""Rows of one answer each, gathered into responses."""

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.responses import Answer, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.importing.sheets.gathering import Entry, gather, together, with_claim


def entry(party: str, question: str, comment: str = "") -> Entry:
    return Entry(party, "Small Supplier", Answer(question, "Yes", comment))


def test_rows_of_one_party_are_one_response() -> None:
    responses = gather(
        [entry("Fernhill Energy", "Q1"), entry("Larkspur Data", "Q1"), entry("Fernhill Energy", "Q2")]
    )

    assert [(r.party, [a.question for a in r.answers]) for r in responses] == [
        ("Fernhill Energy", ["Q1", "Q2"]),
        ("Larkspur Data", ["Q1"]),
    ]


def test_a_second_answer_to_one_question_is_of_a_second_response() -> None:
    rows = [entry("Fernhill Energy", q, c) for q in ("Q1", "Q2") for c in ("first", "second")]

    assert [[a.comment for a in r.answers] for r in gather(rows)] == [["first"] * 2, ["second"] * 2]


def test_a_claim_for_the_whole_response_covers_all_its_answers() -> None:
    claimed = Entry("Fernhill Energy", "", Answer("Q1", claim=Claim(Scope.IDENTITY)))
    narrow = Entry("Larkspur Data", "", Answer("Q1", claim=Claim(Scope.ANSWER)))

    assert [r.claim for r in gather([claimed, narrow])] == [Claim(Scope.IDENTITY), None]


def test_the_wider_of_two_claims_stands() -> None:
    response = Response("Fernhill Energy", answers=(Answer("Q1", claim=Claim(Scope.IDENTITY)),))

    assert with_claim(response, Claim(Scope.RESPONSE)).claim == Claim(Scope.IDENTITY)


def test_worksheets_of_different_questions_are_parts_of_the_same_responses() -> None:
    tables = [gather([entry("Fernhill Energy", "Q1")]), gather([entry("Fernhill Energy", "Q2")])]

    assert [[a.question for a in r.answers] for r in together(tables)] == [["Q1", "Q2"]]


def test_worksheets_of_the_same_questions_hold_different_responses() -> None:
    tables = [gather([entry("Fernhill Energy", "Q1")]), gather([entry("Fernhill Energy", "Q1")])]

    assert len(together(tables)) == 2


ENTRIES = st.lists(
    st.builds(entry, st.sampled_from(["Fernhill Energy", ""]), st.sampled_from(["Q1", "Q2"]), st.text())
)


@given(ENTRIES)
def test_every_answer_is_kept_once(entries: list[Entry]) -> None:
    answers = [answer for response in gather(entries) for answer in response.answers]

    assert sorted(map(repr, answers)) == sorted(repr(entry.answer) for entry in entries)


@given(ENTRIES)
def test_no_response_answers_a_question_twice(entries: list[Entry]) -> None:
    for response in gather(entries):
        asked = [answer.question for answer in response.answers]
        assert len(asked) == len(set(asked))

"""Bringing sources together."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cast import BRIGHTWATER, FACTS, FERNHILL, NORTHMOOR, PENNINE, Q1, Q2, answer, reading, response
from codemoot.domain.collation.collate import collate, merged_facts, merged_questions
from codemoot.domain.collation.responses import Facts, Reading
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Polarity, Question

parties = st.lists(st.sampled_from([NORTHMOOR, BRIGHTWATER, FERNHILL, PENNINE]), unique=True)


def rules(*readings: Reading, **members: str) -> list[tuple[str, str, str]]:
    found = collate(readings, members).findings
    return [(finding.rule, finding.where, finding.detail) for finding in found]


def test_every_response_has_a_row_for_every_question_in_order_of_receipt() -> None:
    first = reading(response(PENNINE, answer("Q2", "No"), answer("Q1")), source="a.docx")
    second = reading(response(NORTHMOOR, answer("Q1", "No"), answer("Q2")), source="b.docx")

    collation = collate([first, second], {})

    assert [(row.question, row.party, row.answer) for row in collation.rows] == [
        ("Q1", PENNINE, "Yes"),
        ("Q1", NORTHMOOR, "No"),
        ("Q2", PENNINE, "No"),
        ("Q2", NORTHMOOR, "Yes"),
    ]
    assert collation.findings == ()


def test_a_question_left_out_is_a_blank_row_and_a_finding() -> None:
    collation = collate([reading(response(FERNHILL, answer("Q1")))], {})

    assert [(row.question, row.answer_printed, row.comment) for row in collation.rows] == [
        ("Q1", "Yes", ""),
        ("Q2", "", ""),
    ]
    assert collation.findings == (
        Finding("answer-missing", f"responses.csv, {FERNHILL}", f"{FERNHILL}: Q2."),
    )


def test_an_answer_to_a_question_nobody_asked_is_kept_apart_and_found() -> None:
    stray = reading(
        response(FERNHILL, answer("Q1"), answer("Q2"), answer("Q9", "Maybe")),
        response(PENNINE, answer("Q1"), answer("Q2")),
    )

    collation = collate([stray], {})

    assert [(row.party, row.answer) for row in collation.rows if row.question == "Q9"] == [
        (FERNHILL, "Maybe")
    ]
    assert collation.questions == (Q1, Q2, Question("Q9"))
    assert collation.findings == (
        Finding("question-unknown", "responses.csv, Q9", f"{FERNHILL} answers Q9."),
    )


def test_where_no_source_prints_the_questions_the_codes_own_form_says_what_was_asked() -> None:
    sheet = Reading("a.csv", responses=(response(FERNHILL, answer("Q1"), answer("Q6")),))

    alone = collate([sheet], {})
    known = collate([sheet], {}, expected=[Q1, Q2])

    assert alone.findings == ()
    assert [finding.rule for finding in known.findings] == [
        "question-unknown",
    ]
    assert [row.question for row in known.rows] == ["Q1", "Q6"]


def test_two_responses_from_one_party_are_both_kept_and_found() -> None:
    doubled = reading(
        response(FERNHILL, answer("Q1"), answer("Q2")),
        replace(response("Fernhill Energy Ltd", answer("Q1", "No"), answer("Q2")), where="b.docx"),
    )

    collation = collate([doubled], {FERNHILL: "fernhill", "Fernhill Energy Ltd": "fernhill"})

    assert [row.member for row in collation.rows] == ["fernhill"] * 4
    assert collation.findings == (
        Finding("response-repeated", "b.docx", f"fernhill: the first is in responses.csv, {FERNHILL}."),
    )


def test_two_answers_of_one_response_to_one_question_are_both_kept() -> None:
    twice = reading(response(FERNHILL, answer("Q1"), answer("Q1", "No"), answer("Q2")))

    assert [row.answer for row in collate([twice], {}).rows] == ["Yes", "No", "Yes"]


def test_responses_without_a_name_are_found_once_a_source_and_are_each_their_own() -> None:
    nameless = [replace(response("", answer("Q1"), answer("Q2")), where=f"a.csv, row {n}") for n in (2, 3)]

    collation = collate([reading(*nameless)], {})

    assert collation.findings == (Finding("party-missing", "a.csv, row 2", "Responses: 2."),)
    assert [row.member for row in collation.rows if row.question == "Q1"] == ["a.csv, row 2", "a.csv, row 3"]


def test_a_claim_made_in_words_is_found() -> None:
    spoken = reading(response(FERNHILL, answer("Q1", comment="Confidential: our costs."), answer("Q2")))

    assert rules(spoken) == [("said-in-confidence", "responses.csv, Q1", f"{FERNHILL}, Q1.")]


def test_facts_come_from_the_first_source_that_gives_them_and_differences_are_found() -> None:
    first = replace(reading(), facts=Facts(reference="SECMP0101"))
    second = replace(
        reading(source="b.pdf"),
        facts=replace(FACTS, reference="SECMP0102", classification="WHITE", meeting_date=date(2018, 12, 19)),
    )

    assert merged_facts([first, second]) == replace(
        FACTS, classification="WHITE", meeting_date=date(2018, 12, 19)
    )
    assert rules(first, second) == [
        ("facts-differ", "b.pdf", "reference: SECMP0102; kept: SECMP0101."),
    ]
    assert rules(second, replace(reading(), facts=Facts(classification="White"))) == []


def test_a_question_keeps_its_first_wording_and_what_others_add() -> None:
    given = [response(party, answer("Q1"), answer("Q2")) for party in (FERNHILL, PENNINE)]
    bare = Reading("a.csv", questions=(Question("Q1"), Question("Q2", "Text?")), responses=(given[0],))
    full = Reading("b.docx", questions=(Q1, Question("Q2", "Other text?", "Yes/No")), responses=(given[1],))

    assert merged_questions([bare, full]) == (Q1, Question("Q2", "Text?", "Yes/No"))
    assert rules(bare, full) == [("question-differs", "b.docx, Q2", "")]


def test_a_source_without_responses_does_not_word_what_others_were_asked() -> None:
    spoiled = Reading("printed.pdf", questions=(Question("Q1", "Should the prop", "Yes"),))

    collation = collate([spoiled, reading(response(FERNHILL, answer("Q1"), answer("Q2")))], {})

    assert collation.questions == (Q1, Q2)
    assert collation.findings == ()


def test_what_the_code_asks_is_asked_though_only_some_questions_are_printed() -> None:
    some = Reading(
        "a.csv", questions=(Q1, Question("Q2")), responses=(response(FERNHILL, answer("Q1"), answer("Q2")),)
    )

    assert collate([some], {}, expected=[Q1, Q2]).findings == ()


def test_the_same_wording_spaced_otherwise_is_the_same() -> None:
    spaced = Reading("a.docx", questions=(replace(Q1, text=f" {Q1.text} ".replace(" ", "  ")),))

    assert rules(reading(), spaced) == []


def test_a_polarity_given_later_is_taken() -> None:
    unknown = Reading("a.csv", questions=(replace(Q1, polarity=None),))

    (question,) = merged_questions([unknown, Reading("b", questions=(Q1,))])

    assert question.polarity is Polarity.YES_SUPPORTS


@given(parties)
def test_every_party_is_once_in_every_table_in_one_order(names: list[str]) -> None:
    collation = collate([reading(*(response(name, answer("Q1"), answer("Q2")) for name in names))], {})

    for question in ("Q1", "Q2"):
        assert [row.party for row in collation.rows if row.question == question] == names


def test_findings_of_the_sources_come_first() -> None:
    stopped = Reading("x.pdf", findings=(Finding("reading-stopped", "x.pdf"),))

    assert rules(stopped, reading(response("", answer("Q1"), answer("Q2"))))[0][0] == "reading-stopped"

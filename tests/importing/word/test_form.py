"""Our own form comes back as it was filled in, whatever the word processor did to it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.responses import Answer, Facts, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.importing.source import Source
from codemoot.importing.word.form import read_form
from codemoot.importing.word.ooxml import read_blocks
from importing.word.filling import FACTS, QUESTIONS, edited, filled, paragraph, printed, unzipped, word_file

NAME = "northmoor.docx"
DOCUMENT = "word/document.xml"
EMPTY_BOX = ">&#9744;</w:t>"
FRONT = {"codemoot:party": "Northmoor Energy", "codemoot:category": "Large Supplier"}


def read(source: Source) -> Reading:
    reading = read_form(read_blocks(source))
    assert reading is not None
    return reading


def only(source: Source) -> Response:
    (response,) = read(source).responses
    return response


def without_controls(content: bytes) -> bytes:
    """Take the content controls away and leave what they hold, as LibreOffice 7.4 does with many."""
    text = unzipped(content)[DOCUMENT].decode()
    bare = re.sub(r"<w:sdt[ >].*?<w:sdtContent>|</w:sdtContent></w:sdt>", "", text, flags=re.DOTALL)
    return edited(content, DOCUMENT, {text: bare})


def test_a_filled_form_is_one_response() -> None:
    source = filled(
        {
            **FRONT,
            "codemoot:represents": "2",
            "codemoot:Q1:answer": "Yes",
            "codemoot:Q1:comments": "We agree.\n\n• first\n  second line",
            "codemoot:Q2:answer": "No",
            "codemoot:Q2:comments": "It costs too much.",
            "codemoot:Q2:confidential": "x",
        }
    )

    reading = read(source)

    assert reading == Reading(
        NAME,
        FACTS,
        QUESTIONS,
        (
            Response(
                "Northmoor Energy",
                "Large Supplier",
                (
                    Answer("Q1", "Yes", "We agree.\n\n• first\n  second line", None, f"{NAME}, Q1"),
                    Answer("Q2", "No", "It costs too much.", Claim(Scope.COMMENT), f"{NAME}, Q2"),
                    Answer("Q3", "", "", None, f"{NAME}, Q3"),
                ),
                None,
                2,
                NAME,
            ),
        ),
    )


def test_a_form_that_nobody_filled_in_is_said_to_be_empty() -> None:
    reading = read(Source(NAME, printed()))

    assert reading == Reading(NAME, FACTS, QUESTIONS, (), (Finding("form-empty", NAME),))


def test_another_document_is_not_our_form() -> None:
    assert read_form(read_blocks(word_file(paragraph("Answer to Q1 (Yes/No)")))) is None


def test_the_words_beside_a_box_are_enough_when_its_control_is_lost() -> None:
    boxes = {**FRONT, "codemoot:Q1:answer": "Neutral", "codemoot:Q1:confidential": "x"}
    source = filled({**boxes, "codemoot:Q1:comments": "One.\nTwo."})

    kept = Source(NAME, without_controls(source.content))

    assert b"w:sdt" not in unzipped(kept.content)[DOCUMENT]
    assert only(kept) == only(source)


def test_the_tag_is_enough_when_the_words_beside_the_box_were_changed() -> None:
    source = filled({**FRONT, "codemoot:Q1:comments": "We agree."})
    changed = edited(source.content, DOCUMENT, {"Comments on Q1": "What we think"})

    reading = read(Source(NAME, changed))

    assert reading.responses[0].answers[0].comment == "We agree."
    assert reading.findings == ()


def test_a_box_whose_words_name_another_question_is_known_by_its_tag() -> None:
    source = filled({**FRONT, "codemoot:Q1:comments": "First.", "codemoot:Q2:comments": "Second."})
    slip = edited(source.content, DOCUMENT, {"Comments on Q2": "Comments on Q1"})

    assert [answer.comment for answer in only(Source(NAME, slip)).answers] == ["First.", "Second.", ""]


def test_what_is_typed_beside_a_control_is_kept() -> None:
    source = filled({**FRONT, "codemoot:Q2:answer": "Yes"})
    typed = edited(source.content, DOCUMENT, {">Yes</w:t>": ">Yes</w:t></w:r><w:r><w:t>, with changes</w:t>"})

    assert only(Source(NAME, typed)).answers[1].answer_printed == "Yes, with changes"


def test_a_hint_that_was_left_before_the_text_is_no_part_of_it() -> None:
    source = filled({**FRONT, "codemoot:Q1:comments": "Click here to writeWe agree."})

    assert only(source).answers[0].comment == "We agree."


def test_an_answer_that_the_form_does_not_offer_is_kept_as_printed() -> None:
    source = filled({**FRONT, "codemoot:Q2:answer": "Yes, in part"})

    assert only(source).answers[1].answer_printed == "Yes, in part"


def test_text_between_the_boxes_is_a_finding() -> None:
    extra = edited(
        filled(FRONT).content, DOCUMENT, {"<w:t>Question 2</w:t>": "<w:t>By the way, we object.</w:t>"}
    )

    reading = read(Source(NAME, extra))

    assert reading.findings == (Finding("answer-unplaced", f"{NAME}, paragraph 14"),)


def test_a_question_that_was_reworded_is_given_as_it_stands() -> None:
    reworded = edited(filled(FRONT).content, DOCUMENT, {"Should it be approved?": "Should it be rejected?"})

    reading = read(Source(NAME, reworded))

    assert reading.questions[1].text == "Should it be rejected?"
    assert reading.findings == (Finding("form-altered", NAME),)


def test_a_tick_for_the_whole_response_is_a_claim_for_it_shared_if_ticked() -> None:
    source = filled(
        {**FRONT, "codemoot:confidential": "x", "codemoot:shared": "x", "codemoot:Q1:answer": "No"}
    )

    assert only(source).claim == Claim(Scope.RESPONSE, shared_with_board=True)


def test_sharing_with_the_board_covers_each_comment() -> None:
    source = filled({**FRONT, "codemoot:Q1:confidential": "x", "codemoot:shared": "x"})

    assert only(source).answers[0].claim == Claim(Scope.COMMENT, shared_with_board=True)


def test_a_reason_for_confidentiality_without_a_tick_is_a_claim_and_a_finding() -> None:
    reading = read(filled({**FRONT, "codemoot:reason": "It names our customers."}))

    assert reading.responses[0].claim == Claim(Scope.RESPONSE)
    assert [finding.rule for finding in reading.findings] == ["claim-unclear"]


def test_words_written_beside_a_tick_box_are_treated_as_a_claim() -> None:
    source = filled(FRONT)
    unsure = edited(source.content, DOCUMENT, {'<w:t xml:space="preserve"> Yes</w:t>': "<w:t>Partly</w:t>"})

    reading = read(Source(NAME, unsure))

    assert [answer.claim for answer in reading.responses[0].answers] == [Claim(Scope.COMMENT)] * 3
    assert {finding.rule for finding in reading.findings} == {"claim-unclear"}


@pytest.mark.parametrize("typed", ["☒", "☑", "✓", "✔", "X", "x", "Yes", "Y", "perhaps"])
def test_a_tick_that_only_the_page_shows_is_a_claim_and_a_finding(typed: str) -> None:
    boxes = {**FRONT, "codemoot:Q1:comments": "We agree."}
    changed = edited(filled(boxes).content, DOCUMENT, {EMPTY_BOX: f">{typed}</w:t>"})

    reading = read(Source(NAME, changed))

    assert reading.responses[0].claim == Claim(Scope.RESPONSE)
    assert [answer.claim for answer in reading.responses[0].answers] == [Claim(Scope.COMMENT)] * 3
    assert [finding.rule for finding in reading.findings] == ["claim-unclear"] * 4


@pytest.mark.parametrize("typed", ["X", "x", "✓", "✔", "☒", "☑", "Y", "Only the prices"])
def test_what_is_typed_beside_an_empty_box_is_a_claim_and_a_finding(typed: str) -> None:
    beside = {'<w:t xml:space="preserve"> Yes</w:t>': f'<w:t xml:space="preserve"> Yes {typed}</w:t>'}

    reading = read(Source(NAME, edited(filled(FRONT).content, DOCUMENT, beside)))

    assert [answer.claim for answer in reading.responses[0].answers] == [Claim(Scope.COMMENT)] * 3
    assert {finding.rule for finding in reading.findings} == {"claim-unclear"}


def test_no_beside_or_in_an_empty_box_claims_nothing() -> None:
    beside = edited(filled(FRONT).content, DOCUMENT, {'preserve"> Yes</w:t>': 'preserve"> No</w:t>'})
    inside = edited(filled(FRONT).content, DOCUMENT, {EMPTY_BOX: ">No</w:t>"})

    for content in (beside, inside):
        reading = read(Source(NAME, content))

        assert [answer.claim for answer in reading.responses[0].answers] == [None] * 3
        assert reading.findings == ()


def test_a_form_without_a_party_keeps_its_answers_and_says_so() -> None:
    reading = read(filled({"codemoot:Q1:answer": "Yes"}))

    assert reading.responses[0].party == ""
    assert reading.findings == (Finding("party-missing", NAME),)


def test_how_many_are_spoken_for_is_one_when_it_is_not_a_number() -> None:
    reading = read(filled({**FRONT, "codemoot:represents": "all of our group"}))

    assert reading.responses[0].represents == 1
    assert reading.findings == (Finding("represents-unclear", NAME),)


def test_a_second_box_of_the_same_name_is_a_finding_unless_it_says_the_same() -> None:
    source = filled({**FRONT, "codemoot:Q1:comments": "First.", "codemoot:Q2:comments": "Second."})
    twice = edited(
        source.content, DOCUMENT, {"Comments on Q2": "Comments on Q1", "codemoot:Q2:comments": "x"}
    )

    reading = read(Source(NAME, twice))

    assert reading.responses[0].answers[0].comment == "First."
    assert [finding.rule for finding in reading.findings] == ["answer-unplaced"]


def test_the_facts_of_the_form_are_those_it_prints() -> None:
    assert read(filled(FRONT)).facts == Facts(
        reference="SECMP0101", title="Users to label each cupboard", contact="R Ash on 020 7946 0000"
    )


words = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="☐☒☑□■"), min_size=1)
lines = st.lists(words | st.just("") | words.map(lambda word: f"  {word}\t{word} "), min_size=1, max_size=5)
comments = lines.map("\n".join).map(lambda text: text.strip("\n")).filter(lambda text: text.strip())


@given(comments, comments, words)
def test_whatever_is_written_comes_back_letter_for_letter(first: str, second: str, party: str) -> None:
    source = filled({"codemoot:party": party, "codemoot:Q1:comments": first, "codemoot:Q3:comments": second})

    response = only(source)

    assert (response.party, response.answers[0].comment, response.answers[2].comment) == (
        party,
        first,
        second,
    )

"""Other people's forms: what a heading, a label or a tick says is taken, and nothing is guessed."""

import os
from pathlib import Path

import pytest

from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.source import Source
from codemoot.importing.word.foreign_form import read_foreign_form
from codemoot.importing.word.ooxml import read_blocks
from importing.word.filling import paragraph, table, word_file

NAME = "form.docx"
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
FRONT = table(("Organisation name:", "Fernhill Energy"), ("Party Category", "Small Supplier"))


def read(*body: str) -> Reading:
    return read_foreign_form(read_blocks(word_file("".join(body))))


def lines(*texts: str) -> str:
    return "".join(map(paragraph, texts))


def answers(reading: Reading) -> list[tuple[str, str, str | None]]:
    return [
        (answer.question, answer.answer_printed, answer.comment)
        for response in reading.responses
        for answer in response.answers
    ]


def rules(reading: Reading) -> list[tuple[str, str]]:
    return [(finding.rule, finding.where) for finding in reading.findings]


def test_headings_with_a_table_of_labels_under_each() -> None:
    reading = read(
        FRONT,
        lines("Question 1", "Do you support the change?"),
        table(
            ("Response (Yes/No)", "Yes"), ("Rationale", "It helps.\nIt is cheap."), ("Confidential?", "No")
        ),
        lines("Question 2: Any other points?"),
        table(("Your response", ""), ("Comments", "None."), ("Confidential?", "Yes")),
    )

    assert reading == Reading(
        NAME,
        questions=(
            Question("Q1", "Do you support the change?", "Yes/No"),
            Question("Q2", "Any other points?", ""),
        ),
        responses=(
            Response(
                "Fernhill Energy",
                "Small Supplier",
                (
                    Answer("Q1", "Yes", "It helps.\nIt is cheap.", None, f"{NAME}, Q1"),
                    Answer("Q2", "", "None.", Claim(Scope.COMMENT), f"{NAME}, Q2"),
                ),
                where=NAME,
            ),
        ),
    )


def test_a_table_with_columns_for_question_response_and_comments() -> None:
    reading = read(
        lines("Party name: Fernhill Energy"),
        table(
            ("No.", "Question", "Response", "Comments"),
            ("1", "Do you agree?", "☒ Yes ☐ No", "We do."),
            ("2", "Is the date right?", "☐ Yes ☒ No", ""),
        ),
    )

    assert answers(reading) == [("Q1", "Yes", "We do."), ("Q2", "No", "")]
    assert [question.text for question in reading.questions] == ["Do you agree?", "Is the date right?"]
    assert reading.questions[0].heading == "Yes/No"
    assert reading.responses[0].party == "Fernhill Energy"


def test_a_table_without_numbers_is_numbered_in_its_order() -> None:
    rows = (
        ("Question", "Answer", "Reasons"),
        ("Do you agree?", "Yes", ""),
        ("Will it cost?", "No", "It is free."),
    )

    assert answers(read(FRONT, table(*rows))) == [("Q1", "Yes", ""), ("Q2", "No", "It is free.")]


def test_a_table_of_response_and_rationale_under_each_question() -> None:
    reading = read(
        FRONT,
        lines("1. Do you agree with the solution?"),
        table(("Response", "Rationale"), ("Yes", "It helps.")),
    )

    assert answers(reading) == [("Q1", "Yes", "It helps.")]


def test_paragraphs_with_labels() -> None:
    reading = read(
        lines(
            "Respondent: Larkspur Data",
            "Q1: Do you agree?",
            "Response: No",
            "Comments: First.",
            "",
            "Second.",
        ),
        lines(
            "Q2: Is the text right?", "☐ Yes ☒ No ☐ Neutral", "Reason:", "Clause 4 is wrong.", "Thank you."
        ),
    )

    assert answers(reading) == [("Q1", "No", "First.\n\nSecond."), ("Q2", "No", "Clause 4 is wrong.")]
    assert reading.responses[0].party == "Larkspur Data"
    assert reading.findings == ()


def test_one_box_under_a_question_is_its_comment_or_if_it_can_only_be_that_its_answer() -> None:
    reading = read(
        FRONT,
        lines("Question 1", "Do you agree?"),
        table(("Yes, with one change.",)),
        lines("Question 2", "And the date?"),
        table(("No",)),
    )

    assert answers(reading) == [("Q1", "", "Yes, with one change."), ("Q2", "No", "")]


def test_a_question_and_its_box_in_one_row() -> None:
    reading = read(FRONT, table(("Q1 Do you agree?", "We do."), ("Q2 And the date?", "Yes")))

    assert answers(reading) == [("Q1", "", "We do."), ("Q2", "Yes", "")]


@pytest.mark.parametrize(
    "rows",
    [
        (("Yes", "☐", "No", "☒"),),
        (("Yes ☐", "No ☒"),),
        (("☐ Yes", "☒ No"),),
        (("Yes", "☐"), ("No", "☒")),
    ],
)
def test_choices_and_their_boxes_may_stand_in_cells_of_their_own(rows: tuple[tuple[str, ...], ...]) -> None:
    reading = read(FRONT, lines("Q1: Do you agree?"), table(*rows))

    assert answers(reading) == [("Q1", "No", "")]
    assert reading.questions[0].heading == "Yes/No"


def test_marks_under_choices_are_not_guessed_at() -> None:
    reading = read(
        FRONT, lines("Q1: Do you agree?"), table(("Yes", "No"), ("", "x")), table(("Comments", "Hm."))
    )

    assert answers(reading) == [("Q1", "", "Hm.")]
    assert rules(reading) == [("answer-unplaced", f"{NAME}, table 2, row 1")]


def test_two_ticks_are_printed_as_given_and_doubted() -> None:
    reading = read(FRONT, lines("Q1: Do you agree?"), table(("Response", "☒ Yes ☒ No")))

    assert answers(reading) == [("Q1", "Yes, No", "")]
    assert rules(reading) == [("answer-doubtful", f"{NAME}, table 2, row 1")]


def test_choices_that_were_not_struck_out_are_doubted() -> None:
    reading = read(FRONT, lines("Q1: Do you agree?"), table(("Response", "Yes / No"), ("Comments", "Hm.")))

    assert rules(reading) == [("answer-doubtful", f"{NAME}, table 2, row 1")]


def test_words_in_no_box_are_a_finding_once_for_each_question() -> None:
    reading = read(
        FRONT,
        lines("Question 1", "Do you agree?", "We think so.", "And more."),
        table(("Response", "Yes")),
    )

    assert answers(reading) == [("Q1", "Yes", "")]
    assert rules(reading) == [("answer-unplaced", f"{NAME}, paragraph 3")]


def test_what_follows_a_question_with_another_kind_of_number_is_not_given_to_the_one_before() -> None:
    reading = read(
        FRONT,
        lines("Q1: Do you agree?"),
        table(("Response", "Yes")),
        lines("Question 1a"),
        table(("Response", "No")),
    )

    assert answers(reading) == [("Q1", "Yes", "")]
    assert rules(reading) == [("answer-unplaced", f"{NAME}, table 3, row 1")]


@pytest.mark.parametrize(
    ("said", "claim", "findings"),
    [
        ("☒ Yes ☐ No", Claim(Scope.RESPONSE), []),
        ("☐ Yes ☒ No", None, []),
        ("☐ Yes ☐ No", None, []),
        ("☒ Confidential ☐ Not confidential", Claim(Scope.RESPONSE), []),
        ("☐ Confidential ☒ Not confidential", None, []),
        ("☒ Yes ☒ No", Claim(Scope.RESPONSE), [("claim-unclear", NAME)]),
        ("Only the prices", Claim(Scope.RESPONSE), [("claim-unclear", NAME)]),
    ],
)
def test_what_is_said_of_confidentiality_is_claimed_where_it_is_unclear(
    said: str, claim: Claim | None, findings: list[tuple[str, str]]
) -> None:
    reading = read(
        FRONT,
        table(("Is your response confidential?", said)),
        lines("Q1: Do you agree?"),
        table(("Response", "Yes")),
    )

    assert reading.responses[0].claim == claim
    assert rules(reading) == findings


def test_a_line_that_says_confidential_is_a_claim_and_a_heading_is_not() -> None:
    body = lines("Q1: Do you agree?") + table(("Response", "Yes"))

    assert read(FRONT, lines("This is confidential"), body).responses[0].claim == Claim(Scope.RESPONSE)
    assert read(FRONT, lines("Confidentiality"), body).responses[0].claim is None


def test_a_form_with_nothing_in_its_boxes_is_empty() -> None:
    reading = read(FRONT, lines("Q1: Do you agree?"), table(("Response", "☐ Yes ☐ No"), ("Comments", "")))

    assert reading.responses == ()
    assert rules(reading) == [("form-empty", NAME)]


def test_a_form_without_a_party_says_so() -> None:
    assert rules(read(lines("Q1: Do you agree?"), table(("Response", "Yes")))) == [("party-missing", NAME)]


def test_another_document_holds_no_response() -> None:
    reading = read(
        lines("Minutes", "1. Who was there?", "Everybody."), table(("Action", "Owner"), ("Write", "us"))
    )

    assert reading == Reading(NAME, findings=(Finding("layout-unknown", NAME),))


def test_an_empty_form_whose_columns_are_named_in_its_margin_holds_no_response() -> None:
    path = SHARED / "iso-comments" / "iso_comment_template_2012-03.docx"
    if not path.exists() and not os.environ.get("CI"):
        pytest.skip("the shared data is not on this machine")

    reading = read_foreign_form(read_blocks(Source("comments.docx", path.read_bytes())))

    assert reading == Reading("comments.docx", findings=(Finding("layout-unknown", "comments.docx"),))

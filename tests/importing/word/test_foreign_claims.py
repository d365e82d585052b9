"""What other people's forms say of confidence is claimed wherever it stands; what they only ask is not."""

import pytest

from codemoot.domain.collation.responses import Reading
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.importing.word.foreign_form import read_foreign_form
from codemoot.importing.word.ooxml import read_blocks
from importing.word.filling import paragraph, table, word_file

FRONT = (("Party Name", "Fernhill Energy"), ("Party Category", "Small Supplier"))
FIRST = paragraph("Question 1: Do you agree?")
SECOND = paragraph("Question 2: Any other views?")
BOXES = (("Response", "Yes"), ("Comments", "It helps."))
CLAIMS = (
    "☒ Confidential",
    "Confidential: ☒",
    "☒ I want this response to be treated as confidential",
    "Confidential: Yes",
    "Is this response confidential? ☒ Yes ☐ No",
    "Is this response confidential? Yes",
    "Please tick if confidential [X]",
    "Confidential [x]",
    "This response is confidential",
    "Confidentiality: confidential",
    "☒ Do not publish my response",
    "☒ Do not publish",
    "Please treat our response as confidential.",
    "Do you consent to publication? No",
    "Consent to publication? No",
    "Happy for us to publish? No",
    "May we publish your response? ☐ Yes ☒ No",
)
ANONYMOUS = ("☑ keep anonymous", "☑ Please keep my response anonymous", "☒ Do not publish our name")
NOT_CLAIMS = (
    "☐ Confidential",
    "Confidential: No",
    "Confidential: ☐",
    "Is this response confidential? ☐ Yes ☒ No",
    "Is this response confidential? No",
    "Is this response confidential?",
    "☒ Not confidential",
    "This response is not confidential.",
    "☒ You may publish our response",
    "☐ keep anonymous",
    "Happy for us to publish? Yes",
    "Do you consent to publication?",
    "Please say if your response is confidential.",
    "Responses that are confidential will not be published.",
)


def read(*body: str) -> Reading:
    return read_foreign_form(read_blocks(word_file("".join(body))))


def form(
    *, top: str = "", details: tuple[tuple[str, ...], ...] = (), between: str = "", end: str = ""
) -> Reading:
    return read(
        top, table(*FRONT, *details), FIRST, between, table(*BOXES), SECOND, table(*BOXES), end
    )  # fmt: skip


def claims(reading: Reading) -> tuple[Claim | None, ...]:
    (response,) = reading.responses
    return (response.claim, *(answer.claim for answer in response.answers))


def rules(reading: Reading) -> set[str]:
    return {finding.rule for finding in reading.findings}


@pytest.mark.parametrize("line", CLAIMS)
def test_a_claim_before_the_questions_is_of_the_whole_response(line: str) -> None:
    whole = (Claim(Scope.RESPONSE), None, None)

    assert claims(form(top=paragraph(line))) == whole
    assert claims(form(details=((line, ""),))) == whole
    assert claims(form(details=((line,),))) == whole


@pytest.mark.parametrize("line", CLAIMS)
def test_a_claim_after_the_last_question_is_of_the_whole_response_and_doubted(line: str) -> None:
    reading = form(end=paragraph(line))

    assert claims(reading) == (Claim(Scope.RESPONSE), None, None)
    assert rules(reading) == {"claim-unclear"}


@pytest.mark.parametrize("line", CLAIMS)
def test_a_claim_under_a_question_is_of_its_comment(line: str) -> None:
    assert claims(form(between=paragraph(line))) == (None, Claim(Scope.COMMENT), None)


@pytest.mark.parametrize("line", ANONYMOUS)
def test_who_asks_not_to_be_named_is_not(line: str) -> None:
    assert claims(form(top=paragraph(line)))[0] == Claim(Scope.IDENTITY)
    assert claims(form(details=((line, ""),)))[0] == Claim(Scope.IDENTITY)
    assert claims(form(end=paragraph(line)))[0] == Claim(Scope.IDENTITY)


@pytest.mark.parametrize("line", NOT_CLAIMS)
def test_an_empty_box_a_no_and_guidance_claim_nothing(line: str) -> None:
    for reading in (
        form(top=paragraph(line)),
        form(details=((line, ""),)),
        form(end=paragraph(line)),
        form(between=paragraph(line)),
    ):
        assert claims(reading) == (None, None, None)
        assert rules(reading) <= {"answer-unplaced"}


@pytest.mark.parametrize(
    "row",
    [
        ("Is this response confidential?", "Yes"),
        ("Do you consent to publication?", "No"),
        ("Happy for us to publish?", "No"),
        ("☒", "Confidential"),
        ("", "☒ Confidential"),
        ("Confidential", "☐☒"),
    ],
)
def test_a_row_of_a_label_and_its_value_is_a_claim(row: tuple[str, str]) -> None:
    assert claims(form(details=(row,))) == (Claim(Scope.RESPONSE), None, None)


def test_a_box_that_says_two_things_is_doubted() -> None:
    assert rules(form(details=(("Confidential", "☐☒"),))) == {"claim-unclear"}


def test_a_later_claim_counts_beside_an_earlier_no() -> None:
    reading = form(top=paragraph("Confidential: No"), details=(("☒ Confidential", ""),))

    assert claims(reading)[0] == Claim(Scope.RESPONSE)


def test_claims_that_follow_each_question_are_its_own() -> None:
    empty, ticked = paragraph("☐ Confidential"), paragraph("☒ Confidential")

    reading = read(table(*FRONT), FIRST, table(*BOXES), empty, SECOND, table(*BOXES), ticked)

    assert claims(reading) == (None, None, Claim(Scope.COMMENT))


def test_a_tick_after_comments_in_paragraphs_is_no_part_of_them() -> None:
    comment = paragraph("Comments: It helps.") + paragraph("And more.")

    reading = read(table(*FRONT), FIRST, comment, paragraph("☒ Confidential"), SECOND, table(*BOXES))

    assert claims(reading) == (None, Claim(Scope.COMMENT), None)
    assert reading.responses[0].answers[0].comment == "It helps.\nAnd more."


@pytest.mark.parametrize("number", ["Question 2: ", "Q2 ", "2. "])
def test_a_question_that_speaks_of_confidentiality_stays_a_question(number: str) -> None:
    asked = "Do you agree that the data should stay confidential?"

    for body in (
        paragraph(number + asked) + table(("Response", "Yes")),
        table((number + asked, "Yes")),
    ):
        reading = read(table(*FRONT), FIRST, table(*BOXES), body)

        assert claims(reading) == (None, None, None)
        assert reading.questions[1].text == asked
        assert reading.responses[0].answers[1].answer_printed == "Yes"


def test_a_numbered_question_that_asks_for_a_claim_is_answered_with_one() -> None:
    asked = paragraph("Question 2: Is your response confidential?")

    reading = read(table(*FRONT), FIRST, table(*BOXES), asked, table(("Response", "Yes")))

    assert claims(reading)[0] == Claim(Scope.RESPONSE)

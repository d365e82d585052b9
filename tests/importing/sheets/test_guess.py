"""What columns most likely hold."""

from codemoot.domain.questions import Question
from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.guess import Guess, asking, describes_respondents, guess
from codemoot.importing.sheets.header import find_header
from codemoot.importing.sheets.mapping import Columns, QuestionColumns
from codemoot.importing.source import Known

KNOWN = Known(
    categories=("Large Supplier", "Small Supplier"), parties=("Northmoor Energy", "Fernhill Energy")
)


def guessed(*rows: list[str], known: Known = KNOWN, sheet: str = "") -> Guess | None:
    grid = Grid(rows, "a.csv", sheet)
    return guess(grid, find_header(grid), known)


def questions(*rows: list[str]) -> tuple[QuestionColumns, ...]:
    found = guessed(*rows)
    assert found is not None
    return found.table.questions


def test_the_headings_of_the_contract_need_no_guess() -> None:
    found = guessed(
        ["PARTY NAME", "Party Category", "Q1 answer", "Q1 comments", "Q1 confidential"],
        ["Northmoor Energy", "Large Supplier", "Yes", "-", ""],
    )

    assert found is not None
    assert found.is_certain
    assert found.table.columns == Columns(party="PARTY NAME", category="Party Category")
    assert found.table.questions == (
        QuestionColumns("Q1", answer="Q1 answer", comment="Q1 comments", confidential="Q1 confidential"),
    )


def test_columns_that_nothing_is_taken_from_are_listed() -> None:
    found = guessed(
        ["Party Name", "Contact email", "Q1 answer", "Notes"], ["Fernhill Energy", "a@b.example", "Yes", ""]
    )

    assert found is not None
    assert found.table.left_out == ("Contact email",)


def test_a_party_is_known_by_its_name_and_a_category_by_its_label() -> None:
    found = guessed(
        ["Who", "What", "Do you agree?"],
        ["Northmoor Energy", "Large Supplier", "Yes"],
        ["Fernhill Energy", "Small Supplier", "No"],
    )

    assert found is not None
    assert (found.table.columns.party, found.table.columns.category) == ("Who", "What")
    assert not found.is_certain


def test_the_respondents_type_goes_before_that_of_its_organisation() -> None:
    found = guessed(
        ["Respondent type", "Organisation type", "Do you agree?"],
        ["Individual", "Other", "Yes"],
        ["Organisation", "Charity", "No"],
    )

    assert found is not None
    assert found.table.columns.category == "Respondent type"
    assert found.table.left_out == ("Organisation type",)


def test_an_answer_is_paired_with_the_comment_of_its_number() -> None:
    assert questions(
        ["Organisation", "Q1_support", "Q2_support", "Q1_comment", "Q2_comment"],
        ["Larkspur Data", "Yes", "No", "It helps.", "It does not."],
    ) == (
        QuestionColumns("Q1", answer="Q1_support", comment="Q1_comment"),
        QuestionColumns("Q2", answer="Q2_support", comment="Q2_comment"),
    )


def test_an_answer_is_paired_with_the_column_after_it_that_explains() -> None:
    assert questions(
        ["Organisation", "Do you agree?", "Please explain", "Do you object?", "If yes, why?"],
        ["Larkspur Data", "Yes", "It helps.", "No", ""],
        ["Fernhill Energy", "No", "It does not.", "Yes", "Too dear for the smallest of us."],
    ) == (
        QuestionColumns("Q1", answer="Do you agree?", comment="Please explain"),
        QuestionColumns("Q2", answer="Do you object?", comment="If yes, why?"),
    )


def test_words_for_several_answers_are_a_question_of_their_own() -> None:
    heading = "Q3 - Please explain your answers to questions 1-2"

    assert questions(
        ["Organisation", "Q1 - Agree?", "Q2 - Object?", heading], ["Larkspur Data", "Yes", "No", "It helps."]
    )[2] == QuestionColumns("Q3", comment=heading)


def test_numbers_that_repeat_number_nothing() -> None:
    found = questions(
        ["Organisation", "Prop 1 Q1 - Agree?", "Prop 2 Q1 - Agree?"], ["Larkspur Data", "Yes", "No"]
    )

    assert [question.id for question in found] == ["Q1", "Q2"]


def test_a_question_without_a_number_comes_after_those_with_one() -> None:
    found = questions(
        ["Organisation", "Q4: Agree?", "Q5: Object?", "Have you anything else to tell us?"],
        ["Larkspur Data", "Yes", "No", "We are grateful."],
    )

    assert [question.id for question in found] == ["Q4", "Q5", "Q6"]


def test_what_stands_before_the_first_number_says_who_responds() -> None:
    found = guessed(
        ["respondent_id", "What is your role in the trade?", "Q1: Agree?"], ["R1", "Fitter", "Yes"]
    )

    assert found is not None
    assert found.table.left_out == ("What is your role in the trade?",)


def test_confidential_beside_each_question_is_of_that_question() -> None:
    assert questions(
        ["Party Name", "Q1", "Comments", "Confidential", "Q2", "Comments", "Confidential"],
        ["Larkspur Data", "Yes", "It helps.", "Yes", "No", "It does not.", ""],
    ) == (
        QuestionColumns("Q1", answer="Q1", comment="Comments", confidential="Confidential"),
        QuestionColumns("Q2", answer="Q2", comment="Comments (2)", confidential="Confidential (2)"),
    )


def test_claims_before_their_questions_are_not_lost() -> None:
    found = guessed(
        ["Party Name", "Confidential", "Do you agree?", "Confidential", "Do you object?"],
        ["Larkspur Data", "Yes", "No", "", "Yes"],
    )

    assert found is not None
    assert [question.confidential for question in found.table.questions] == ["Confidential", ""]
    assert found.table.columns.confidential == "Confidential (2)"


def test_a_claim_that_belongs_to_no_one_question_covers_them_all() -> None:
    found = guessed(
        ["Organisation", "Do you agree?", "Confidential", "Is your response confidential?"],
        ["Larkspur Data", "Yes", "", "Yes"],
    )

    assert found is not None
    assert found.table.columns.confidential == "Confidential"
    assert found.table.claims == ("Is your response confidential?",)


def test_every_column_that_claims_is_used_whatever_its_words() -> None:
    found = guessed(
        [
            "Party Name",
            "Q1 answer",
            "Q1 comments",
            "Q1 private",
            "Q1 publish?",
            "Withhold",
            "Share?",
            "Secret",
        ],
        ["Larkspur Data", "Yes", "It helps.", "", "Yes", "", "Yes", "Yes"],
    )

    assert found is not None
    asked = QuestionColumns("Q1", "", "Q1 answer", "Q1 comments", "Q1 private", "Q1 publish?")
    assert found.table.questions == (asked,)
    assert found.table.columns == Columns(party="Party Name", confidential="Withhold", may_publish="Share?")
    assert (found.table.claims, found.table.left_out) == (("Secret",), ())


def test_a_claim_for_a_question_that_is_not_there_covers_them_all() -> None:
    found = guessed(
        ["Party Name", "Q1 answer", "Q7 private", "Q8 secret"], ["Larkspur Data", "Yes", "Yes", ""]
    )

    assert found is not None
    assert (found.table.columns.confidential, found.table.claims) == ("Q7 private", ("Q8 secret",))


def test_a_question_that_holds_a_word_of_confidence_is_asked() -> None:
    heading = "Do you agree that private data should be shared?"

    assert questions(["Organisation", heading], ["Larkspur Data", "Yes"], ["Fernhill Energy", "No"]) == (
        QuestionColumns("Q1", answer=heading),
    )


def test_a_second_column_of_the_same_name_is_left_out_and_shifts_no_question() -> None:
    found = guessed(
        ["Party Name", "Q1 answer", "Q1 answer", "Q2 answer"], ["Larkspur Data", "Yes", "No", "Neutral"]
    )

    assert found is not None
    assert [(q.id, q.answer) for q in found.table.questions] == [("Q1", "Q1 answer"), ("Q2", "Q2 answer")]
    assert found.table.left_out == ("Q1 answer (2)",)


def test_a_bare_number_over_words_is_a_comment() -> None:
    rows = ["Larkspur Data", "We would rather that it were left as it is, since it works."]

    assert questions(["Party Name", "Q1"], rows) == (QuestionColumns("Q1", comment="Q1"),)


def test_a_worksheet_may_name_its_question() -> None:
    found = guessed(["Party Name", "Answer", "Comments"], ["Larkspur Data", "Yes", "-"], sheet="Question 3")

    assert found is not None
    assert found.table.questions == (QuestionColumns("Q3", answer="Answer", comment="Comments"),)


def test_a_row_for_each_answer_is_seen() -> None:
    found = guessed(["Question", "Party Name", "Answer", "Comments"], ["Q1", "Larkspur Data", "Yes", "-"])

    assert found is not None
    assert found.table.columns == Columns(
        party="Party Name", question_column="Question", answer="Answer", comment="Comments"
    )


def test_instructions_are_not_responses() -> None:
    assert (
        guessed(["1. Paste the responses", "Replace the dummy data with your own"], ["2. Save it", "As XLSX"])
        is None
    )


def test_a_table_of_other_things_is_not_responses() -> None:
    assert guessed(["name", "version", "licence"], ["libfoo", "1.2", "MIT"]) is None
    assert guessed(["topic_id", "topic_label"], ["A", "Cost"], ["B", "Time"]) is None


def test_a_table_of_who_responded_is_told_from_one_of_what_they_said() -> None:
    grid = Grid([["response_id", "demographic_data.Do you drive?"], ["1", "Yes"]], "a.csv")

    assert describes_respondents(grid, find_header(grid))
    assert guessed(*map(list, grid.rows)) is None


def test_a_question_known_from_elsewhere_is_that_of_free_text_without_one() -> None:
    found = guessed(
        ["response_id", "position", "response"], ["1", "AGREE", "It helps."], ["2", "AGREE", "So."]
    )

    assert found is not None
    assert asking(found.table, Question("Q2", "What of the cost?")).questions == (
        QuestionColumns("Q2", text="What of the cost?", comment="response"),
        QuestionColumns("Q1", answer="position"),
    )

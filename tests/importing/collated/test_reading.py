"""The traps that flat text sets, one by one."""

import pytest

from cast import BRIGHTWATER, FERNHILL, LARKSPUR, NORTHMOOR, PENNINE, TIDEWATER
from codemoot.domain.collation.responses import Reading
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.importing.collated.reading import read_collated_text
from codemoot.importing.source import Known, Source
from importing.collated.flat import KNOWN, as_it_is, cells, read, table


def test_section_headings_may_carry_a_leading_space() -> None:
    reading = read(
        table(1, "Northmoor Energy Large Supplier Yes -"), table(2, "Northmoor Energy Large Supplier No -")
    )

    assert cells(reading) == {
        ("Q1", NORTHMOOR): ("Large Supplier", "Yes", "-"),
        ("Q2", NORTHMOOR): ("Large Supplier", "No", "-"),
    }


def test_question_text_loses_its_doubled_spaces_and_wraps_over_lines() -> None:
    asked = "Given the costs  to your organisation, do \nyou agree with the date?"

    reading = read(table(1, "Northmoor Energy Large Supplier Yes -", asked=asked))

    assert reading.questions[0].text == "Given the costs to your organisation, do you agree with the date?"


def test_each_table_has_its_own_scale() -> None:
    reading = read(
        table(1, "Northmoor Energy Large Supplier Neutral -", heading="Yes/No/ Neutral "),
        table(2, "Northmoor Energy Large Supplier Yes -"),
    )

    assert [question.heading for question in reading.questions] == ["Yes/No/ Neutral", "Yes/No"]


def test_a_name_split_in_one_table_is_one_party_in_all() -> None:
    reading = read(
        table(1, "Northmo or Energy Large Supplier Yes -"), table(2, "Northmoor Energy Large Supplier Yes -")
    )

    assert [(one.party, len(one.answers)) for one in reading.responses] == [(NORTHMOOR, 2)]


def test_a_name_wraps_before_a_blank_line_and_its_category() -> None:
    reading = read(
        table(
            1,
            *("Fernhill Energy Small Supplier Yes We concur. ", ""),
            *("Tidewater Gas ", "Networks ", "", "Network Operator  Yes We concur ", "with it. ", ""),
        )
    )

    assert cells(reading)["Q1", TIDEWATER] == ("Network Operator", "Yes", "We concur with it.")


def test_a_wrapped_name_that_recurs_is_found_right_under_a_comment() -> None:
    rows = ("Fernhill Energy Small Supplier Yes We concur.", "", "Tidewater Gas", "Networks", "")
    close = (*rows[:1], *rows[2:], "Network Operator Yes -")

    reading = read(*(table(n, *rows, "Network Operator Yes -") for n in (1, 2)), table(3, *close))

    assert cells(reading)["Q3", TIDEWATER] == ("Network Operator", "Yes", "-")


def test_an_answer_ends_its_line_and_the_comment_begins_on_the_next() -> None:
    reading = read(table(1, "Northmoor Energy Large Supplier Yes ", "We concur with ", "the group. ", ""))

    assert cells(reading) == {("Q1", NORTHMOOR): ("Large Supplier", "Yes", "We concur with the group.")}


def test_the_next_heading_is_no_comment_of_a_row_without_one() -> None:
    reading = read(
        table(1, "Northmoor Energy Large Supplier Yes ").rstrip("\n") + "\n",
        table(2, "Northmoor Energy Large Supplier Yes -"),
    )

    assert cells(reading)["Q1", NORTHMOOR] == ("Large Supplier", "Yes", "")


@pytest.mark.parametrize(
    ("printed", "comment"),
    [("Yes", "Yes, we do."), ("Yes", "Yes believe it."), ("No", "No, there is a risk."), ("n/a", "n/a")],
)
def test_an_answer_is_consumed_once_where_the_comment_opens_with_it_again(printed: str, comment: str) -> None:
    reading = read(table(1, f"Northmoor Energy Large Supplier {printed} {comment}"))

    assert cells(reading)["Q1", NORTHMOOR] == ("Large Supplier", printed, comment)


@pytest.mark.parametrize("line", ["Q1/Q2 next year", "Q2: see there", "Question 2", "Q9: as above"])
def test_a_comment_line_that_begins_as_a_question_is_no_heading(line: str) -> None:
    row = ("Northmoor Energy Large Supplier No The date falls in", line, "and that is too early.")

    reading = read(table(1, *row), table(2, "Northmoor Energy Large Supplier Yes -"))

    assert cells(reading) == {
        ("Q1", NORTHMOOR): ("Large Supplier", "No", f"The date falls in {line} and that is too early."),
        ("Q2", NORTHMOOR): ("Large Supplier", "Yes", "-"),
    }


def test_quoted_answers_at_line_ends_are_no_answers() -> None:
    row = ("Northmoor Energy Large Supplier Yes Some may have said ‘Yes’ or ", "‘No’ to another question.")

    assert cells(read(table(1, *row)))["Q1", NORTHMOOR][1:] == (
        "Yes",
        "Some may have said ‘Yes’ or ‘No’ to another question.",
    )


def test_a_stray_word_before_a_sentence_stays() -> None:
    row = ("Northmoor Energy Large Supplier Yes We concur.", " ", "Outcome We do not see that it is better.")

    assert cells(read(table(1, *row)))["Q1", NORTHMOOR][2] == (
        "We concur.\nOutcome We do not see that it is better."
    )


def test_a_quotation_with_a_numbered_heading_stays_in_its_comment() -> None:
    row = (
        "Northmoor Energy Large Supplier Yes The guide says:",
        "",
        "“7.1 More systems If a User",
        "adds one.”",
    )

    assert (
        cells(read(table(1, *row)))["Q1", NORTHMOOR][2]
        == "The guide says:\n“7.1 More systems If a User adds one.”"
    )


def test_single_letters_that_name_objectives_stay_as_they_are() -> None:
    row = "Northmoor Energy Large Supplier No It serves objectives a and g as per the group."

    assert cells(read(table(1, row)))["Q1", NORTHMOOR][2] == "It serves objectives a and g as per the group."


def test_bullets_wrap_over_blank_lines_and_pages_and_the_closing_line_is_none() -> None:
    row = (
        *("Northmoor Energy Large Supplier No ", "The text says nothing of the following: ", ""),
        *(
            "•  How is a request made? ",
            "",
            "•  How can a User know whether it has been ",
            "",
            "audited before? ",
        ),
        *(" •  When is the request due if the works are to ", "", "begin? ", "", "Who is to do this?"),
    )

    assert cells(read(table(1, *row)))["Q1", NORTHMOOR][2] == (
        "The text says nothing of the following:\n"
        "• How is a request made?\n"
        "• How can a User know whether it has been audited before?\n"
        "• When is the request due if the works are to begin?\n"
        "Who is to do this?"
    )


@pytest.mark.parametrize("comment", ["-", "n/a", ""])
def test_a_placeholder_is_kept_as_it_was_printed(comment: str) -> None:
    reading = read(table(1, f"Northmoor Energy Large Supplier Yes {comment} "))

    assert cells(reading)["Q1", NORTHMOOR] == ("Large Supplier", "Yes", comment)


def test_not_applicable_is_an_answer_in_the_answers_column() -> None:
    reading = read(table(1, "Northmoor Energy Large Supplier n/a -"))

    assert cells(reading)["Q1", NORTHMOOR] == ("Large Supplier", "n/a", "-")


def test_an_answer_that_the_table_does_not_offer_is_kept() -> None:
    reading = read(table(1, "Northmoor Energy Large Supplier Neutral  - "))

    assert cells(reading)["Q1", NORTHMOOR] == ("Large Supplier", "Neutral", "-")


@pytest.mark.parametrize(
    "mask", ["Marked as Confidential.", "Marked as Confidential .", "marked as confidential"]
)
def test_a_masked_comment_is_withheld_and_its_answer_is_not(mask: str) -> None:
    answer = read(table(1, f"Northmoor Energy Large Supplier Yes {mask}  ")).responses[0].answers[0]

    assert (answer.answer_printed, answer.comment, answer.claim) == ("Yes", None, Claim(Scope.COMMENT))


def test_a_masked_answer_claims_the_answer_too() -> None:
    row = "Northmoor Energy Large Supplier Confidential Marked as Confidential."

    answer = read(table(1, row)).responses[0].answers[0]

    assert (answer.answer_printed, answer.comment, answer.claim) == (
        "Confidential",
        None,
        Claim(Scope.ANSWER),
    )


def test_a_marked_comment_is_read_with_its_claim() -> None:
    row = (
        "Northmoor Energy Large Supplier Yes [In confidence: comment, shared with the Board] ",
        "It costs more.",
    )

    answer = read(table(1, *row)).responses[0].answers[0]

    assert (answer.comment, answer.claim) == ("It costs more.", Claim(Scope.COMMENT, shared_with_board=True))


def test_brackets_and_nested_quotes_survive() -> None:
    said = "It asked if the ‘[proposed/other]’ solution ‘[does / does not]’ help."

    assert cells(read(table(1, f"Northmoor Energy Large Supplier Yes {said}")))["Q1", NORTHMOOR][2] == said


def test_trailing_spaces_after_an_answer_are_no_comment() -> None:
    assert cells(read(table(1, "Northmoor Energy Large Supplier Yes  ")))["Q1", NORTHMOOR][2] == ""


def test_a_cross_reference_stands_as_a_comment() -> None:
    assert cells(read(table(1, "Northmoor Energy Large Supplier No As said there and there.")))[
        "Q1", NORTHMOOR
    ][2] == ("As said there and there.")


def test_joining_is_told_once_with_its_places() -> None:
    def join(line: str) -> tuple[str, int]:
        return line.replace("wil l", "will"), line.count("wil l")

    reading = read(table(1, "Northmoor Energy Large Supplier Yes It wil l do and wil l  last."), join=join)

    assert cells(reading)["Q1", NORTHMOOR][2] == "It will do and will last."
    assert reading.findings == (Finding("words-joined", "old.txt", "Places: 2."),)


def test_a_row_knows_the_line_of_its_file() -> None:
    reading = read(table(1, "Northmoor Energy Large Supplier Yes -"))

    assert reading.responses[0].answers[0].where == "old.txt, line 7"


def test_a_category_that_wraps_is_put_together() -> None:
    reading = read(table(1, "Larkspur Data Other ", "SEC Party Yes We concur."))

    assert cells(reading) == {("Q1", LARKSPUR): ("Other SEC Party", "Yes", "We concur.")}


def test_a_category_on_a_line_of_its_own_has_its_answer_below() -> None:
    reading = read(table(1, "Pennine Networks", "", "Network Operator", "", "Yes We concur.", "It is clear."))

    assert cells(reading) == {("Q1", PENNINE): ("Network Operator", "Yes", "We concur. It is clear.")}


def test_an_unknown_category_that_recurs_loses_no_row() -> None:
    rows = ("Keystone Adaptors Meter Operator Yes We concur.", "", "Northmoor Energy Large Supplier No -")

    reading = read(table(1, *rows), table(2, *rows))

    assert cells(reading)["Q2", "Keystone Adaptors"] == ("Meter Operator", "Yes", "We concur.")


def test_without_any_known_category_the_labels_are_learned() -> None:
    rows = (
        *("Northmoor Energy Large Supplier Yes -", "", "Brightwater Power Large Supplier No -", ""),
        *("Fernhill Energy Small Supplier Yes We concur.", ""),
    )

    reading = read(table(1, *rows), table(2, *rows), known=Known())

    assert {(one.party, one.category) for one in reading.responses} == {
        (NORTHMOOR, "Large Supplier"),
        (BRIGHTWATER, "Large Supplier"),
        (FERNHILL, "Small Supplier"),
    }


def test_a_blank_answer_is_blank_where_the_name_is_known() -> None:
    rows = ("Northmoor Energy Large Supplier Yes -", "", "Fernhill Energy Small Supplier No -")
    last = ("Northmoor Energy Large Supplier We did not look at this.", "", "Fernhill Energy Small Supplier")

    reading = read(table(1, *rows), table(2, *rows), table(3, *last))

    assert cells(reading)["Q3", NORTHMOOR] == ("Large Supplier", "", "We did not look at this.")
    assert cells(reading)["Q3", FERNHILL] == ("Small Supplier", "", "")


def test_a_category_named_in_a_comment_begins_no_row() -> None:
    rows = (
        "Northmoor Energy Large Supplier Yes We see this.",
        "",
        "As a Large Supplier No change is needed.",
        "",
    )

    assert len(read(table(1, *rows, "Large Supplier systems differ.")).responses) == 1


def test_two_rows_of_one_party_in_a_table_are_two_responses() -> None:
    rows = ("Northmoor Energy Large Supplier Yes First.", "", "Northmoor Energy Large Supplier No Second.")

    reading = read(table(1, *rows))

    assert [one.answers[0].answer_printed for one in reading.responses] == ["Yes", "No"]


def test_text_before_the_first_row_is_told_and_not_quoted() -> None:
    reading = read(table(1, "we could not place this", "", "Northmoor Energy Large Supplier Yes -"))

    assert reading.findings == (
        Finding("answer-unplaced", "old.txt, line 7", "Q1: text before the first row."),
    )


def test_a_text_without_a_question_and_a_header_is_no_collated_document() -> None:
    assert read("Dear all,\n\nwe agree.\n") == Reading(
        "old.txt", findings=(Finding("layout-unknown", "old.txt"),)
    )


def test_control_and_bidi_characters_are_told_with_their_lines() -> None:
    reading = read(table(1, "Northmoor Energy Large Supplier Yes We\x07 agree \u202ewith it."))

    assert [(one.rule, one.where) for one in reading.findings] == [
        ("control-characters", "old.txt, line 7"),
        ("bidi-characters", "old.txt, line 7"),
    ]


def test_the_facts_of_the_front_are_read() -> None:
    front = " Stage 04: Responses \n\nSECMP0101 ‘Tell the desk of a \nsecond system’ \nAbout this document \n"

    facts = read(front, table(1, "Northmoor Energy Large Supplier Yes -")).facts

    assert (facts.reference, facts.title) == ("SECMP0101", "Tell the desk of a second system")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_document_reads_the_same_in_every_encoding(encoding: str) -> None:
    text = table(1, "Northmoor Energy Large Supplier Yes It is ‘good’ –", "and cheap.").replace("\n", "\r\n")

    reading = read_collated_text(Source("old.txt", text.encode(encoding)), KNOWN, as_it_is)

    assert cells(reading)["Q1", NORTHMOOR][2] == "It is ‘good’ – and cheap."


def test_a_category_that_stayed_split_is_still_that_category() -> None:
    reading = read(
        table(1, "Pennine Networks Networ k Opera tor Yes -", "", "Fernhill Energy small supplier No -")
    )

    assert cells(reading) == {
        ("Q1", PENNINE): ("Network Operator", "Yes", "-"),
        ("Q1", FERNHILL): ("small supplier", "No", "-"),
    }


def test_a_line_of_nothing_but_categories_is_read_in_bounded_time_and_memory() -> None:
    reading = read(table(1, "Large Supplier " * 50_000))

    assert len(reading.responses) + len(reading.findings) == 1


def test_a_text_that_keeps_the_columns_of_its_page_is_told_of() -> None:
    dump = """Question 1
Q1: Do you agree?
Party Name          Party Category     Yes/No    Comments
Northmoor Energy    Large Supplier     Yes       -
"""
    found = read_collated_text(Source("a.txt", dump.encode()), KNOWN, as_it_is).findings

    assert Finding("dumped-in-columns", "a.txt") in found

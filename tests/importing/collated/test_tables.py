"""Collated documents whose tables are real tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import CATEGORIES, CATEGORY, FERNHILL, LARKSPUR, NORTHMOOR, PENNINE
from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Claim
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.collated.tables import looks_collated_blocks, read_collated_blocks
from codemoot.importing.source import Known
from importing.collated.flat import cells

KNOWN = Known(CATEGORIES)
HEADER = ("Party Name", "Party Category", "Yes/No", "Comments")


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, "old.docx, paragraph 1")


def table(*rows: tuple[str, ...], number: int = 1) -> Table:
    return Table(rows, f"old.docx, table {number}")


def read(*blocks: Block) -> Reading:
    return read_collated_blocks("old.docx", blocks, KNOWN)


def test_a_table_belongs_to_the_question_before_it() -> None:
    reading = read(
        paragraph("SECMP0101 ‘Keys’"),
        paragraph("Question 1"),
        paragraph("Q1: Do you\nagree?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "We agree.\n\nIt is  late. ")),
        paragraph("Q2: Any comments?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "No", "-")),
    )

    assert reading.questions == (
        Question("Q1", "Do you agree?", "Yes/No"),
        Question("Q2", "Any comments?", "Yes/No"),
    )
    assert reading.facts.title == "Keys"
    assert reading.responses == (
        Response(
            NORTHMOOR,
            "Large Supplier",
            (
                Answer("Q1", "Yes", "We agree.\n\nIt is  late. ", where="old.docx, table 1, row 2"),
                Answer("Q2", "No", "-", where="old.docx, table 1, row 2"),
            ),
            where="old.docx, table 1, row 2",
        ),
    )
    assert reading.findings == ()


def test_columns_are_found_in_any_order_and_under_a_title() -> None:
    header = ("Comments", "Agree/Disagree", "Party Category", "PARTY NAME", "Parties represented")

    reading = read(
        paragraph("Q1: Do you agree?"),
        table(("Responses", "", "", "", ""), header, ("We do.", "Agree", "Large Supplier", NORTHMOOR, "3")),
    )

    assert cells(reading) == {("Q1", NORTHMOOR): ("Large Supplier", "Agree", "We do.")}
    assert (reading.questions[0].heading, reading.responses[0].represents) == ("Agree/Disagree", 3)


def test_a_column_that_is_none_of_the_documents_is_told() -> None:
    header = ("Party Name", "Party Category", "Our reply", "Yes/No", "Comments")

    reading = read(paragraph("Q1: So?"), table(header, (NORTHMOOR, "Large Supplier", "Noted", "Yes", "")))

    assert cells(reading) == {("Q1", NORTHMOOR): ("Large Supplier", "Yes", "")}
    assert reading.findings == (Finding("column-unread", "old.docx, table 1", "Column Our reply, rows: 1."),)


def test_a_table_without_a_question_before_it_is_told() -> None:
    reading = read(table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "-")))

    assert reading.responses == ()
    assert reading.findings == (
        Finding("answer-unplaced", "old.docx, table 1", "No question before it; rows: 1."),
    )


def test_a_table_without_the_header_is_passed_over() -> None:
    summary = table(("Answer", "All", "Large Supplier", "Note"), ("Yes", "1", "1", ""))

    reading = read(paragraph("Q1: So?"), table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "-")), summary)

    assert (len(reading.responses), reading.findings) == (1, ())


def test_a_table_goes_on_without_a_header_on_the_next_page() -> None:
    reading = read(
        paragraph("Q1: So?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "The risk is")),
        table(("", "", "", "small."), (NORTHMOOR, "Large Supplier", "No", "-")),
    )

    assert [one.answers[0].comment for one in reading.responses] == ["The risk is\nsmall.", "-"]


def test_a_header_that_is_printed_again_is_no_row() -> None:
    row = (NORTHMOOR, "Large Supplier", "Yes", "-")

    assert len(read(paragraph("Q1: So?"), table(HEADER, row, HEADER)).responses) == 1


def test_a_table_of_other_things_as_wide_as_the_answers_is_passed_over() -> None:
    other = table((NORTHMOOR, "better", "", ""), (FERNHILL, "worse", "", ""))

    reading = read(paragraph("Q1: So?"), table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "-")), other)

    assert len(reading.responses) == 1


def test_a_front_page_laid_out_as_a_table_gives_its_facts() -> None:
    reading = read(
        table(("Stage 04: Responses", "SECMP0101 ‘Keys’")),
        paragraph("Q1: So?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "-")),
    )

    assert (reading.facts.stage, reading.facts.title) == ("Stage 04: Responses", "Keys")


def test_a_line_of_a_question_given_as_a_paragraph_goes_on_with_it() -> None:
    reading = read(
        paragraph("Q1: Do you think that"),
        paragraph("it is right?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "-")),
    )

    assert reading.questions[0].text == "Do you think that it is right?"


def test_the_parties_of_one_table_are_those_of_the_next() -> None:
    reading = read(
        paragraph("Q1: So?"),
        table(HEADER, (FERNHILL, "Small Supplier", "Yes", "a"), (NORTHMOOR, "Large Supplier", "Yes", "b")),
        paragraph("Q2: So?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "No", "c"), (PENNINE, "Network Operator", "No", "d")),
    )

    assert [one.party for one in reading.responses] == [FERNHILL, NORTHMOOR, PENNINE]


def test_the_mask_withholds_and_claims() -> None:
    reading = read(
        paragraph("Q1: So?"), table(HEADER, (LARKSPUR, "Other SEC Party", "Yes", "Marked as Confidential."))
    )

    assert reading.responses[0].answers[0] == Answer("Q1", "Yes", None, Claim(), "old.docx, table 1, row 2")


def test_a_heading_that_says_answer_offers_no_answers() -> None:
    header = ("Party Name", "Party Category", "Answer", "Comments")

    reading = read(paragraph("Q1:"), table(header, (NORTHMOOR, "Large Supplier", "Proposed", "")))

    assert reading.questions == (Question("Q1"),)


def test_a_question_may_have_an_id_of_its_own_where_its_heading_says_so() -> None:
    reading = read(
        paragraph("Question P2"),
        paragraph("P2: So?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "")),
    )

    assert reading.questions == (Question("P2", "So?", "Yes/No"),)


def test_blank_rows_are_no_answers_and_a_row_without_a_name_is_one() -> None:
    reading = read(
        paragraph("Q1: So?"), table(HEADER, ("", " ", "", "\n"), ("", "Large Supplier", "Yes", "We agree."))
    )

    assert cells(reading) == {("Q1", ""): ("Large Supplier", "Yes", "We agree.")}


@pytest.mark.parametrize("row", [(NORTHMOOR,), (NORTHMOOR, "", "", "", "more")])
def test_a_ragged_row_is_read_as_far_as_it_goes(row: tuple[str, ...]) -> None:
    assert cells(read(paragraph("Q1: So?"), table(HEADER, row))) == {("Q1", NORTHMOOR): ("", "", "")}


def test_words_are_joined_where_the_source_is_a_pdf() -> None:
    def join(line: str) -> tuple[str, int]:
        return line.replace("wil l", "will"), line.count("wil l")

    blocks: list[Block] = [
        paragraph("Q1: So?"),
        table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "It wil l\nand wil l.")),
    ]

    reading = read_collated_blocks("old.pdf", blocks, KNOWN, join)

    assert reading.responses[0].answers[0].comment == "It will\nand will."
    assert reading.findings == (Finding("words-joined", "old.pdf", "Places: 2."),)


def test_a_document_is_collated_if_a_question_stands_before_such_a_table() -> None:
    answers = table(HEADER, (NORTHMOOR, "Large Supplier", "Yes", "-"))

    assert looks_collated_blocks([paragraph("Q1: So?"), answers])
    assert not looks_collated_blocks([answers, paragraph("Q1: So?")])
    assert not looks_collated_blocks([paragraph("Q1: So?"), table(("Name", "Comments"))])


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(CATEGORY)), st.sampled_from(["Yes", "No", ""]), st.text("ab \n", max_size=20)
        ),
        unique_by=lambda row: row[0],
        min_size=1,
    )
)
def test_every_cell_is_read_but_for_blank_lines_around_it(rows: list[tuple[str, str, str]]) -> None:
    printed = [(party, CATEGORY[party], answer, comment) for party, answer, comment in rows]

    reading = read(paragraph("Q1: So?"), table(HEADER, *printed))

    read_back = [(one.party, one.category, one.answers[0]) for one in reading.responses]
    assert [(party, category, answer.answer_printed) for party, category, answer in read_back] == [
        row[:3] for row in printed
    ]
    assert [(answer.comment or "").strip().split("\n") for _, _, answer in read_back] == [
        row[3].strip().split("\n") for row in printed
    ]

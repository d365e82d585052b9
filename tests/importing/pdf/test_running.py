"""What runs along the pages of a PDF."""

from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.pdf.running import without_running

TABLE = Table((("a", "b"),), "old.pdf, page 1")


def paragraph(text: str) -> Block:
    return Paragraph(text, "old.pdf, page 1")


def test_a_head_and_a_foot_are_said_once_and_leave_the_tables_together() -> None:
    pages = [
        [paragraph("SECMP0901"), paragraph("Question 1"), TABLE, paragraph("White. Page 1 of 2")],
        [paragraph("SECMP0901"), TABLE, paragraph("White. Page 2 of 2")],
    ]

    running, rest = without_running(pages)

    assert running == [paragraph("SECMP0901"), paragraph("White. Page 1 of 2")]
    assert rest == [[paragraph("Question 1"), TABLE], [TABLE]]


def test_bare_page_numbers_run() -> None:
    assert without_running([[TABLE, paragraph("1")], [TABLE, paragraph("- 2 -")]])[1] == [[TABLE], [TABLE]]


def test_questions_and_what_one_page_says_do_not_run() -> None:
    pages = [[paragraph("Question 1"), TABLE], [paragraph("Question 1"), TABLE], [paragraph("Once."), TABLE]]

    assert without_running(pages) == ([], pages)


def test_a_page_of_running_words_alone_is_empty() -> None:
    assert without_running([[paragraph("A"), paragraph("B")]] * 2) == (
        [paragraph("A"), paragraph("B")],
        [[], []],
    )

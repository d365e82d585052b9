"""Questions, their headers, and what only looks like them."""

import pytest

from codemoot.domain.questions import Question
from codemoot.importing.collated.lines import Line
from codemoot.importing.collated.sections import looks_collated, split_sections

ROW = "Northmoor Energy Large Supplier Yes -"


def lines(text: str) -> list[Line]:
    return [Line(number, " ".join(line.split())) for number, line in enumerate(text.split("\n"), 1)]


def questions(text: str) -> list[Question]:
    return [section.question for section in split_sections(lines(text))[1]]


@pytest.mark.parametrize(
    "header",
    [
        "Party Name Party Category Yes/No/ Neutral  Comments",
        "Party Name Party Category Yes/No/\nNeutral Comments",
        "Party Name\nParty Category\nYes/No/ Neutral\nComments",
        "Party Name\n\nParty Category\n\nYes/No/\n\nNeutral\n\nComments",
        "Party Name Party Category Yes/No/ Comments\nNeutral",
        "Party Name Party Yes/No/ Comments\nCategory Neutral",
        "Par ty Name Party Categ ory Yes/No/ Neutral Com ments",
    ],
)
def test_a_header_wraps_and_splits_at_any_word(header: str) -> None:
    assert questions(f"Q1: So?\n\n{header}\n\n{ROW}") == [Question("Q1", "So?", "Yes/No/ Neutral")]


@pytest.mark.parametrize(
    ("heading", "kept"), [("Agree/Disagree", "Agree/Disagree"), ("Answer", ""), ("", "")]
)
def test_the_heading_of_the_answers_is_what_the_header_has_left(heading: str, kept: str) -> None:
    assert questions(f"Q1: So?\nParty Name Party Category {heading} Comments\n{ROW}")[0].heading == kept


def test_without_a_category_column_the_heading_is_still_found() -> None:
    assert questions(f"Q1: So?\nParty Name Yes/No Comments\n{ROW}")[0].heading == "Yes/No"


def test_a_question_without_words_has_none() -> None:
    assert questions(f"Q1:\nParty Name Party Category Yes/No Comments\n{ROW}")[0].text is None


def test_the_front_ends_before_the_heading() -> None:
    text = f"About\n\nQuestion 1\n\nQ1: So?\nParty Name Party Category Yes/No Comments\n{ROW}"

    front, _ = split_sections(lines(text))

    assert [line.text for line in front] == ["About", ""]


def test_a_line_like_a_question_before_a_repeated_header_asks_nothing() -> None:
    header = "Party Name Party Category Yes/No Comments"
    asked = f"Question {{0}}\nQ{{0}}: So?\n{header}\n{ROW}\n"
    text = asked.format(1) + f"see\nQ2: too\n{header}\nand Q4\n" + asked.format(2) + asked.format(3)

    assert [question.id for question in questions(text)] == ["Q1", "Q2", "Q3"]


def test_a_table_without_a_heading_between_those_that_have_one_is_read() -> None:
    header = f"Party Name Party Category Yes/No Comments\n{ROW}\n"
    text = f"Question 1\nQ1: So?\n{header}Q2: So?\n{header}Question 3\nQ3: So?\n{header}"

    assert [question.id for question in questions(text)] == ["Q1", "Q2", "Q3"]


@pytest.mark.parametrize(
    ("text", "collated"),
    [
        ("  Q1: So?\n\nParty Name Party Category Yes/No Comments", True),
        ("Q1: So?\fParty Name Party Category Yes/No Comments", True),
        ("Q1: So?\nParty Name Comments", True),
        ("Party Name Party Category Yes/No Comments\nQ1: So?", False),
        ("Q1: So?\nParty Name Party Category Yes/No", False),
        ("Q1/Q2 So?\nParty Name Comments", False),
        ("party_name,Comments\nQ1:,x", False),
        ("", False),
    ],
)
def test_a_collated_document_asks_before_a_header_with_names_and_comments(
    text: str, *, collated: bool
) -> None:
    assert looks_collated(text) is collated

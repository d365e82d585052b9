"""Where a row begins: what could be a Party's name, and what is only the beginning of a sentence."""

import pytest

from codemoot.domain.collation.responses import Reading
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.importing.collated.lines import Line
from codemoot.importing.collated.rows import heads, is_name
from importing.collated.flat import read


@pytest.mark.parametrize(
    "name",
    [
        "Northmoor Energy",
        "northmoor",
        "N.OR",
        "Northmoor (North East) Ltd.",
        "The Northmoor Co-op",
        "So Northmoor",
        "Our Northmoor",
        "Northmoor, Fernhill and Partners",
        "Friends of Northmoor plc",
        "3 Moors",
    ],
)
def test_a_name_is_one(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "As a",
        "We believe every",
        "Our",
        "We concur. Northmoor",
        "It is for each other",
        "Any Other",
        "if, as we think,",
        "“Northmoor",
        "• Northmoor",
        "Northmoor " * 13,
    ],
)
def test_the_beginning_of_a_sentence_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_category_on_a_line_takes_its_name_from_that_line_or_those_above() -> None:
    texts = ["Tidewater Gas", "Networks", "", "Network Operator Yes", "Northmoor Network Operator"]

    found = heads([Line(number, text) for number, text in enumerate(texts, 1)], ("Network Operator",))

    assert [(head.first, head.last, head.party, head.rest) for head in found] == [
        (1, 3, "Networks", "Yes"),
        (0, 3, "Tidewater Gas Networks", "Yes"),
        (4, 4, "Northmoor", ""),
    ]


def test_without_categories_no_head_is_found() -> None:
    assert list(heads([Line(1, "Northmoor Large Supplier Yes")], ())) == []


ROWS = (
    "Northmoor Energy Large Supplier Yes We concur. It is good.",
    "Fernhill Energy Small Supplier No Too costly.",
    "Pennine Networks Network Operator Yes -",
    "Tidewater Gas Networks Network Operator No It is late.",
)
HELD = [
    ("Northmoor Energy", "Yes", "We concur. It is good."),
    ("Fernhill Energy", "No", "Too costly."),
    ("Pennine Networks", "Yes", "-"),
    ("Tidewater Gas Networks", "No", "It is late."),
]


def dump(number: int, *lines: str) -> str:
    header = "Party Name Party Category Yes/No Comments"
    return "\n".join((f"Q{number}: Do you agree with {number}?", header, *lines))


def held(reading: Reading, question: str = "Q1") -> list[tuple[str, str, str | None]]:
    return [
        (one.party, answer.answer_printed, answer.comment)
        for one in reading.responses
        for answer in one.answers
        if answer.question == question
    ]


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", "\r\n", "\n \n", "\n\f", "\f\n"])
def test_the_end_of_a_dump_without_blank_lines_loses_no_row(end: str) -> None:
    reading = read(dump(1, *ROWS) + end)

    assert held(reading) == HELD
    assert reading.findings == ()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\n\n", "\r\n\r\n"])
def test_rows_of_several_questions_are_found_whatever_ends_their_lines(line_end: str) -> None:
    text = "\n".join((dump(1, *ROWS), dump(2, *ROWS), "")).replace("\n", line_end)

    reading = read(text)

    assert (held(reading), held(reading, "Q2")) == (HELD, HELD)


@pytest.mark.parametrize("place", range(1, 4))
@pytest.mark.parametrize("between", ["\n\n", "\n\f", "\n\n\n"])
def test_one_blank_line_among_rows_that_need_none_loses_no_row(place: int, between: str) -> None:
    text = dump(1, *ROWS[:place]) + between + "\n".join(ROWS[place:]) + "\n"

    assert held(read(text)) == HELD


@pytest.mark.parametrize(
    "within", ["that some a Small Supplier No doubt knows.", "Small Supplier No is what they said."]
)
def test_a_line_in_a_comment_that_looks_like_a_row_is_told(within: str) -> None:
    rows = ("Northmoor Energy Large Supplier Yes We see", "", within)

    reading = read(dump(1, *rows))

    assert [row[0] for row in held(reading)] == ["Northmoor Energy"]
    assert reading.findings == (Finding("row-in-comment", "old.txt, line 5", "Northmoor Energy, Q1."),)


def test_a_comment_that_may_hold_another_partys_confidence_is_withheld() -> None:
    rows = (
        "Northmoor Energy Large Supplier Yes We see",
        "",
        "our Fernhill, Small Supplier No CONFIDENTIAL: it",
    )

    answer = read(dump(1, *rows)).responses[0].answers[0]

    assert answer.claim == Claim()


@pytest.mark.parametrize(
    ("marks", "claim"),
    [
        ("[In confidence: comment]", Claim()),
        ("[In confi dence: response]", Claim()),
        ("[In confidence: comment, shared with the Board]", Claim(shared_with_board=True)),
        ("[In confidence: answer, shared with the Board] and [In confidence: comment]", Claim()),
    ],
)
def test_a_marker_anywhere_in_a_comment_withholds_it(marks: str, claim: Claim) -> None:
    answer = (
        read(dump(1, f"Northmoor Energy Large Supplier Yes We see. {marks} It costs."))
        .responses[0]
        .answers[0]
    )

    assert answer.claim == claim


def test_a_marker_in_a_comment_narrows_what_the_board_may_see() -> None:
    said = "[In confidence: answer, shared with the Board] Yes. Fernhill [In confidence: comment] It costs."

    answer = read(dump(1, f"Northmoor Energy Large Supplier Yes {said}")).responses[0].answers[0]

    assert answer.claim == Claim(Scope.ANSWER)


@pytest.mark.parametrize("above", [("Yes", "-"), ("Yes -",), ("Yes", "n/a"), ("No", "We concur")])
def test_an_answer_above_a_name_is_no_part_of_it(above: tuple[str, ...]) -> None:
    rows = ("Pennine Networks", "Network Operator", *above, "Tidewater Gas Networks", "Network Operator")

    reading = read(dump(1, *rows, "No", "It is late."))

    said = above[1] if above[1:] else "-"
    assert held(reading) == [
        ("Pennine Networks", above[0].split()[0], said),
        ("Tidewater Gas Networks", "No", "It is late."),
    ]


def test_pages_are_no_blank_lines() -> None:
    rows = (
        "Northmoor Energy Large Supplier Yes It is by far",
        "\fgood.",
        "Tidewater Gas",
        "Networks",
        "Network Operator",
    )
    text = dump(1, *rows, "No -") + "\n" + dump(2, *rows, "No -")

    assert held(read(text)) == [
        ("Northmoor Energy", "Yes", "It is by far good."),
        ("Tidewater Gas Networks", "No", "-"),
    ]


def test_cells_one_below_another_in_a_comment_are_told() -> None:
    rows = (
        "Northmoor Energy Large Supplier Yes We see",
        "",
        "it, and so",
        "the Fernhill",
        "Small",
        "Supplier",
        "No",
    )

    reading = read(dump(1, *rows, "They do."))

    assert [row[0] for row in held(reading)] == ["Northmoor Energy"]
    assert reading.findings == (Finding("row-in-comment", "old.txt, line 7", "Northmoor Energy, Q1."),)

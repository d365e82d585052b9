"""What could be a Party's name, and what is only the beginning of a sentence."""

import pytest

from codemoot.importing.collated.lines import Line
from codemoot.importing.collated.rows import heads, is_name


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
        "We agree. Northmoor",
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

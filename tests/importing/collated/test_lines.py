"""Pages of a flat text: where they break, and what is printed on each of them again."""

import pytest

from cast import FERNHILL, NORTHMOOR, TIDEWATER
from importing.collated.flat import cells, read, table


def test_a_wrapped_name_needs_no_blank_line_where_a_page_begins_with_it() -> None:
    reading = read(
        table(
            1,
            *("Fernhill Energy Small Supplier Yes We concur. ", " Tidewater Gas ", "Networks ", ""),
            *("Network Operator  Yes -", ""),
        )
    )

    assert cells(reading) == {
        ("Q1", FERNHILL): ("Small Supplier", "Yes", "We concur."),
        ("Q1", TIDEWATER): ("Network Operator", "Yes", "-"),
    }


def test_a_page_break_inside_a_comment_begins_no_row() -> None:
    reading = read(
        table(1, "Northmoor Energy Large Supplier Yes The risk is ", " well understood, ", "and small. ")
    )

    assert cells(reading)["Q1", NORTHMOOR][2] == "The risk is well understood, and small."


@pytest.mark.parametrize("page", [" ", "\f", "\f ", "\f\n", "\n\f\n"])
def test_a_row_begins_on_a_new_page_without_a_blank_line(page: str) -> None:
    reading = read(
        table(
            1,
            "Northmoor Energy Large Supplier Yes We concur. ",
            f"{page}Fernhill Energy Small Supplier No - ",
        )
    )

    assert cells(reading) == {
        ("Q1", NORTHMOOR): ("Large Supplier", "Yes", "We concur."),
        ("Q1", FERNHILL): ("Small Supplier", "No", "-"),
    }


def test_a_page_number_a_running_footer_and_a_repeated_header_are_no_comment() -> None:
    footer = "It is classified as White in accordance with the Policy.\nIt can be shared.\n\nPage {} of 3\n"
    front = "About this document\n\nThe responses.\n\n" + footer.format(1) + "\f"
    first = table(1, "Northmoor Energy Large Supplier Yes The risk is", "").strip(" ")
    header = "Party Name Party Category Yes/No Comments\n"
    second = f"{header}well understood.\n\nFernhill Energy Small Supplier No -\n\n"

    reading = read(front, first, footer.format(2), "\f", second, footer.format(3))

    assert cells(reading) == {
        ("Q1", NORTHMOOR): ("Large Supplier", "Yes", "The risk is well understood."),
        ("Q1", FERNHILL): ("Small Supplier", "No", "-"),
    }


def test_bare_page_numbers_that_count_up_are_no_comment() -> None:
    reading = read(
        "The responses.\n\n1\n\f",
        table(
            1,
            "Northmoor Energy Large Supplier Yes The risk is small.",
            "",
            "2",
            "\fIt is known.",
            "",
            "3",
            "\f",
        ),
    )

    assert cells(reading)["Q1", NORTHMOOR][2] == "The risk is small.\nIt is known."


def test_a_line_that_two_pages_end_with_is_a_comment_where_the_front_does_not_end_with_it() -> None:
    rows = ("Northmoor Energy Large Supplier Yes", "Nothing in it troubles us.")

    reading = read("The responses.\n\f", *(table(n, *rows).strip(" ") + "\f" for n in (1, 2, 3)))

    assert {comment for _, _, comment in cells(reading).values()} == {"Nothing in it troubles us."}


@pytest.mark.parametrize("foot", ["Classified as White. Page 1 of 9", "It is White.\nIt may be shared."])
def test_lines_at_the_ends_of_pages_within_a_table_are_no_comment(foot: str) -> None:
    pages = ("Northmoor Energy Large Supplier Yes The risk", "is small, and", "it is well", "understood.")
    head = "\f SECMP0901 responses\n"

    reading = read(table(1, "").strip(), "\n", head.join(f"{page}\n{foot}\n" for page in pages))

    assert cells(reading)["Q1", NORTHMOOR][2] == "The risk is small, and it is well understood."


def test_rows_that_end_the_page_of_each_question_stay() -> None:
    rows = ("Northmoor Energy Large Supplier No It is late.", "", "Pennine Networks Network Operator Yes -")

    reading = read("The responses.\n", *("\f" + table(n, *rows).strip() + "\n" for n in range(1, 6)))

    assert [len(one.answers) for one in reading.responses] == [5, 5]


def test_a_margin_of_one_space_begins_no_pages() -> None:
    rows = ("Fernhill Energy Small Supplier Yes We concur.", "", "Tidewater Gas", "Networks", "")
    text = table(1, *rows, "Network Operator Yes -")

    reading = read("".join(f" {line.strip()}\n" for line in text.splitlines()))

    assert cells(reading)["Q1", TIDEWATER] == ("Network Operator", "Yes", "-")


def test_a_dump_without_blank_lines_is_read_by_the_names_that_recur() -> None:
    rows = (
        *("Fernhill Energy Small Supplier {} The risk is", "well understood.", "Tidewater Gas", "Networks"),
        *(
            "Network Operator {} -",
            "Northmoor Energy Large Supplier {} It may cost a",
            "Small Supplier more.",
        ),
    )
    text = "".join(table(n, *rows) for n in (1, 2, 3)).format(*["Yes", "No", "Yes"] * 3)

    reading = read("\n".join(line for line in text.split("\n") if line.strip()))

    for question in ("Q1", "Q2", "Q3"):
        assert cells(reading)[question, FERNHILL] == ("Small Supplier", "Yes", "The risk is well understood.")
        assert cells(reading)[question, TIDEWATER] == ("Network Operator", "No", "-")
        assert cells(reading)[question, NORTHMOOR][2] == "It may cost a Small Supplier more."
    assert len(reading.responses) == 3

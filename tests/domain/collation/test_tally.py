"""Counting answers three ways."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cast import BRIGHTWATER, CATEGORIES, CATEGORY, FERNHILL, NORTHMOOR, PENNINE, row
from codemoot.domain.collation.document import Row
from codemoot.domain.collation.tally import (
    LONGEST_ANSWER,
    by_party,
    by_represented,
    by_response,
    shortened,
    silent_categories,
)

ROWS = [
    row(NORTHMOOR),
    row(BRIGHTWATER, printed="No"),
    row(FERNHILL, printed=""),
    row(PENNINE, question="Q2"),
]
rows = st.lists(
    st.builds(
        row,
        st.sampled_from(list(CATEGORY)),
        st.sampled_from(["Q1", "Q2"]),
        st.sampled_from(["Yes", "No", ""]),
    )
)


def test_each_response_counts_once_in_its_category_and_over_all() -> None:
    assert by_response(ROWS) == {
        "Q1": {
            "all": {"Yes": 1, "No": 1, "": 1},
            "Large Supplier": {"Yes": 1, "No": 1},
            "Small Supplier": {"": 1},
        },
        "Q2": {"all": {"Yes": 1}, "Network Operator": {"Yes": 1}},
    }


def test_a_response_for_three_parties_counts_three_by_parties_represented() -> None:
    tallies = by_represented([replace(ROWS[0], represents=3), ROWS[1]])

    assert tallies["Q1"] == {"all": {"Yes": 3, "No": 1}, "Large Supplier": {"Yes": 3, "No": 1}}


def test_a_party_that_answered_twice_counts_once_and_says_if_it_differed() -> None:
    twice = [row(NORTHMOOR), row(NORTHMOOR), row(FERNHILL), row(FERNHILL, printed="No")]

    assert by_party(twice)["Q1"] == {
        "all": {"Yes": 1, "more than one answer": 1},
        "Large Supplier": {"Yes": 1},
        "Small Supplier": {"more than one answer": 1},
    }


@given(rows)
def test_the_counts_add_up_to_the_rows(rows: list[Row]) -> None:
    tallies = by_response(rows)

    assert sum(n for each in tallies.values() for n in each["all"].values()) == len(rows)
    for each in tallies.values():
        others = [count for category, count in each.items() if category != "all"]
        assert sum(n for count in others for n in count.values()) == sum(each["all"].values())


@given(st.permutations(ROWS))
def test_the_order_of_rows_does_not_matter(rows: list[Row]) -> None:
    assert by_response(rows) == by_response(ROWS)
    assert by_party(rows) == by_party(ROWS)


def test_a_category_called_all_is_not_the_total() -> None:
    odd = replace(ROWS[0], category="all")

    assert by_response([odd, ROWS[1]])["Q1"] == {
        "all": {"Yes": 1, "No": 1},
        "“all”": {"Yes": 1},
        "Large Supplier": {"No": 1},
    }


def test_categories_that_nobody_answered_from_are_silent() -> None:
    assert silent_categories((*CATEGORIES, "DCC", "DCC"), ROWS) == ("Other SEC Party", "DCC")


def test_a_category_printed_otherwise_is_still_heard() -> None:
    shouted = replace(ROWS[0], category="LARGE  supplier")

    assert silent_categories(["Large Supplier", "Small Supplier"], [shouted]) == ("Small Supplier",)


def test_rare_answers_and_categories_are_counted_together() -> None:
    counts = {"all": {"Yes": 9, "No": 2, "x": 1}, "Large": {"Yes": 9}, "Odd": {"No": 2, "x": 1}}

    assert shortened(counts, most=2) == {
        "all": {"Yes": 9, "No": 2, "others": 1},
        "Large": {"Yes": 9},
        "others": {"No": 2, "others": 1},
    }


@given(rows)
def test_a_shortened_tally_counts_as_many(given_rows: list[Row]) -> None:
    for counts in by_response(given_rows).values():
        short = shortened(counts, most=1)
        assert sum(short["all"].values()) == sum(counts["all"].values())
        assert sum(map(len, short.values())) <= 6


def test_a_shortened_tally_cuts_what_is_far_too_long() -> None:
    assert shortened({"all": {"x" * 500: 1}}) == {"all": {f"{'x' * (LONGEST_ANSWER - 1)}…": 1}}

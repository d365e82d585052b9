"""The order of receipt."""

import pytest

from codemoot.importing.sheets.receipt import order_of_receipt, ordered


@pytest.mark.parametrize(
    "stamps",
    [
        ["2026-03-02", "2026-03-01", "2026-03-01"],
        ["2026-03-02 10:00:00", "2026-03-01T09:00:00Z", "2026-03-01 09:00"],
        ["13/3/2026 9:00", "1/3/2026 9:00", "1/3/2026 9:00:00"],
        ["3/13/2026 9:00", "3/1/2026 9:00", "3/1/2026 9:00:00"],
        ["13/03/2026 1:00 PM", "13/03/2026 11:00 am", "13/03/2026 11:00 AM"],
    ],
)
def test_plain_dates_order_the_rows_and_ties_stay(stamps: list[str]) -> None:
    assert order_of_receipt(stamps) == [1, 2, 0]


@pytest.mark.parametrize(
    "stamps", [["2/3/2026", "1/4/2026"], ["", "2026-03-01"], ["soon"], ["13/13/2026"], ["31/2/2026"]]
)
def test_dates_that_are_not_plain_order_nothing(stamps: list[str]) -> None:
    assert order_of_receipt(stamps) is None


def test_dates_that_can_be_read_in_two_ways_order_the_rows_if_both_agree() -> None:
    assert order_of_receipt(["2/3/2026", "1/2/2026"]) == [1, 0]


def test_the_finding_says_which_order_was_kept() -> None:
    order, findings = ordered("Received", "a.csv", ["2/3/2026", "1/4/2026"])

    assert list(order) == [0, 1]
    assert [finding.detail for finding in findings] == [
        "Dates in ‘Received’ are missing or can be read in two ways: the order of the rows was kept."
    ]

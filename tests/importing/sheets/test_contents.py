"""What the cells of a column say of it."""

import pytest

from codemoot.importing.sheets.contents import are_choices, are_mostly


@pytest.mark.parametrize(
    "cells",
    [
        ["Yes", "No"],
        ["Strongly agree", "Neither agree nor disagree", "Disagree"],
        ["4", "5", "3"],
        ["Monthly", "Weekly", "Monthly", "Weekly"],
        ["Yes", "No, unless it is free", "Yes"],
        ["n/a", "Yes", "-"],
    ],
)
def test_a_few_short_values_are_choices(cells: list[str]) -> None:
    assert are_choices(cells)


@pytest.mark.parametrize(
    "cells",
    [
        ["It helps.", "It costs too much."],
        ["-", "n/a", "None", "no further comments"],
        ["We would rather keep the form that we have now."] * 5,
        [],
    ],
)
def test_words_of_their_own_are_not(cells: list[str]) -> None:
    assert not are_choices(cells)


def test_a_column_of_known_names_is_known() -> None:
    assert are_mostly(["small supplier", "Large Supplier", "?"], ["Large Supplier", "Small Supplier"])
    assert not are_mostly(["Yes", "No"], ["Large Supplier"])
    assert not are_mostly([], ["Large Supplier"])

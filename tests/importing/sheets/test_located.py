"""The columns that a mapping names."""

import pytest

from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.header import header_at
from codemoot.importing.sheets.located import Asked, located
from codemoot.importing.sheets.mapping import Columns, MappingError, QuestionColumns, TableMapping

GRID = Grid([["Organisation", "Do you agree?", "Why?"]], "a.csv")


def test_columns_are_found_by_heading() -> None:
    mapping = TableMapping(
        columns=Columns(party="organisation"), questions=(QuestionColumns("Q1", answer="Do you agree?"),)
    )

    table = located(GRID, header_at(GRID, 0), mapping)

    assert (table.columns["party"], table.columns["category"]) == (0, None)
    assert table.asked == (Asked("Q1", answer=1, comment=None, confidential=None, may_publish=None),)


def test_a_column_that_is_not_there_is_refused_with_the_nearest() -> None:
    mapping = TableMapping(columns=Columns(party="Organistion"))

    with pytest.raises(MappingError) as refused:
        located(GRID, header_at(GRID, 0), mapping)

    assert str(refused.value) == (
        "a.csv, row 1: there is no column ‘Organistion’, which the mapping names. "
        "The nearest heading is ‘Organisation’."
    )

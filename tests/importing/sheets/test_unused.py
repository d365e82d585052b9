"""Columns that nothing is taken from."""

from codemoot.domain.findings import Finding
from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.header import header_at
from codemoot.importing.sheets.unused import columns_unused

LONG = "A heading that goes on for longer than a finding should"
GRID = Grid([["Party Name", "Contact", LONG]], "a.csv")


def test_they_are_named_by_heading_or_where_that_is_long_by_letter() -> None:
    found = tuple(columns_unused(GRID, header_at(GRID, 0), ["Contact", LONG]))

    assert found == (Finding("columns-unused", "a.csv", "‘Contact’, ‘column C’."),)


def test_where_there_are_none_nothing_is_said() -> None:
    assert tuple(columns_unused(GRID, header_at(GRID, 0), [])) == ()

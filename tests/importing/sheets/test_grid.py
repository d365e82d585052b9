"""A table of text cells."""

from codemoot.importing.sheets.grid import Grid, cell_text


def test_a_place_is_named_as_a_spreadsheet_shows_it() -> None:
    assert Grid([], "a.csv").where(0) == "a.csv, row 1"
    assert Grid([], "a.xlsx", "Responses").where(6) == "a.xlsx, sheet Responses, row 7"


def test_a_cell_keeps_its_lines_and_loses_the_blanks_around_it() -> None:
    assert cell_text("\u00a0One\r\ntwo\rthree \n") == "One\ntwo\nthree"

"""The cells of a table's rows as they are read."""

from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.grid import Grid

TURNED = "Fern\u202ehill"


def reader(*rows: list[str]) -> CellReader:
    return CellReader(Grid(rows, "a.csv"))


def test_a_column_that_is_not_there_is_blank() -> None:
    assert [reader(["a"]).text(column) for column in (0, 1, None)] == ["a", "", ""]


def test_consent_lets_the_board_read_what_is_claimed() -> None:
    cells = reader(["answer", "Yes"])

    assert cells.claim(0, Scope.COMMENT, 1) == Claim(Scope.ANSWER, shared_with_board=True)
    assert cells.claim(None, Scope.COMMENT, 1) is None


def test_characters_that_turn_the_reading_round_are_kept_and_found() -> None:
    cells = reader(*[[TURNED]] * 12)

    for index in range(12):
        cells.at(index)
        assert cells.text(0) == TURNED
    assert list(cells.found()) == [
        Finding("bidi-characters", "a.csv, row 1", "Rows: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, and others.")
    ]

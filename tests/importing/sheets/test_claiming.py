"""What the columns of a row claim."""

import pytest

from codemoot.domain.confidentiality import Claim, Scope
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.claiming import claim_of_cell, claim_of_row
from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.header import header_at
from codemoot.importing.sheets.located import Table, located
from codemoot.importing.sheets.mapping import Columns, QuestionColumns, TableMapping

HEADINGS = ["Keep quiet", "Going out", "Anonymous?", "Publish?", "Hush", "Q1", "Q1 hush", "Q1 out", "Board"]
MAPPING = TableMapping(
    columns=Columns(confidential="Keep quiet", may_publish="Going out", shared_with_board="Board"),
    claims=("Anonymous?", "Publish?", "Hush"),
    questions=(QuestionColumns("Q1", "", "Q1", "", "Q1 hush", "Q1 out"),),
)


def row(**said: str) -> tuple[Table, CellReader]:
    cells = [said.get(heading.split("?")[0].replace(" ", "_"), "") for heading in HEADINGS]
    grid = Grid([HEADINGS, cells], "a.csv")
    reader = CellReader(grid)
    reader.at(1)
    return located(grid, header_at(grid, 0), MAPPING), reader


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ({}, None),
        ({"Keep_quiet": "Yes"}, Claim(Scope.RESPONSE)),
        ({"Keep_quiet": "Yes", "Board": "Yes"}, Claim(Scope.RESPONSE, shared_with_board=True)),
        ({"Going_out": "No"}, Claim(Scope.RESPONSE)),
        ({"Going_out": "Yes", "Publish": "Yes"}, None),
        ({"Publish": "No"}, Claim(Scope.RESPONSE)),
        ({"Hush": "Yes"}, Claim(Scope.RESPONSE)),
        ({"Hush": "No", "Anonymous": "Yes"}, Claim(Scope.IDENTITY)),
        ({"Q1_hush": "Yes"}, None),
    ],
)
def test_any_column_of_the_row_may_claim_it(said: dict[str, str], claim: Claim | None) -> None:
    assert claim_of_row(*row(**said), Scope.RESPONSE) == claim


@pytest.mark.parametrize(
    ("said", "claim"),
    [({"Q1_hush": "Yes"}, Claim()), ({"Q1_out": "No"}, Claim()), ({"Q1_out": "Yes"}, None)],
)
def test_a_question_has_claims_of_its_own(said: dict[str, str], claim: Claim | None) -> None:
    table, reader = row(**said)

    assert claim_of_cell(table, reader, table.asked[0]) == claim

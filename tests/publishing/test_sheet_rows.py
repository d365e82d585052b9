"""The cells of each row, as spreadsheets have them."""

from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.domain.spreadsheets import EDITION_COLUMNS
from codemoot.publishing.sheet_rows import sheet_rows
from publishing.editions import CANARY, edition, edition_of, row


def test_a_row_has_a_cell_for_every_column() -> None:
    printed = dict(zip(EDITION_COLUMNS, next(sheet_rows(edition())), strict=True))

    assert printed == {
        "Question": "Q1",
        "Question text": "Do you agree that the proposal should be approved?",
        "Scale": "Yes/No/ Neutral",
        "Party Name": "Northmoor Energy",
        "Party Category": "Large Supplier",
        "Answer": "Yes",
        "Comments": "It better facilitates (a) and (g).\n\n• fewer visits\n• less cost",
        "Comment state": "written",
        "Confidential": "",
        "Parties represented": "1",
    }


def test_a_withheld_comment_is_masked_and_nothing_is_said_of_the_claim() -> None:
    claimed = row("Q1", "Fernhill Energy", "Yes", CANARY, Claim())

    (cells,) = sheet_rows(edition_of(claimed, audience=Audience.PUBLIC))

    assert cells[5:] == ("Yes", "Marked as Confidential.", "confidential", "", "1")


def test_those_entitled_read_the_comment_as_written_and_the_claim_beside_it() -> None:
    claimed = row("Q1", "Fernhill Energy", "Yes", CANARY, Claim(Scope.ANSWER, shared_with_board=True))

    (cells,) = sheet_rows(edition_of(claimed, audience=Audience.BOARD))

    assert cells[5:] == ("Yes", CANARY, "confidential", "answer, shared with the Board", "1")

"""What a cell says of confidentiality."""

import pytest

from codemoot.domain.confidentiality import Claim, Scope
from codemoot.importing.sheets.claims import read_claim, read_consent, read_represents


@pytest.mark.parametrize("cell", ["Yes", "Y", "TRUE", "1", "x", "Ticked", "☑", "yes.", "Confidential"])
def test_a_tick_claims_what_the_column_is_for(cell: str) -> None:
    assert read_claim(cell, Scope.COMMENT) == (Claim(Scope.COMMENT), True)


@pytest.mark.parametrize("cell", ["", "No", "n", "False", "0", "Not confidential", "☐"])
def test_no_or_nothing_claims_nothing(cell: str) -> None:
    assert read_claim(cell, Scope.COMMENT) == (None, True)


@pytest.mark.parametrize("cell", ["see covering letter", "N/A", "partly", "?"])
def test_what_is_unclear_is_claimed(cell: str) -> None:
    assert read_claim(cell, Scope.RESPONSE) == (Claim(Scope.RESPONSE), False)


@pytest.mark.parametrize("scope", Scope)
def test_a_scope_widens_the_claim(scope: Scope) -> None:
    assert read_claim(str(scope).upper(), Scope.COMMENT) == (Claim(scope), True)


def test_a_claim_may_be_shared_with_the_board() -> None:
    shared = Claim(Scope.ANSWER, shared_with_board=True)

    assert read_claim("answer, shared with the Board", Scope.COMMENT) == (shared, True)


@pytest.mark.parametrize(("cell", "consents"), [("Yes", True), ("x", True), ("", False), ("maybe", False)])
def test_only_a_plain_yes_is_consent(cell: str, *, consents: bool) -> None:
    assert read_consent(cell) is consents


@pytest.mark.parametrize(
    ("cell", "parties"), [("", 1), ("3", 3), ("0", None), ("three", None), ("12345", None), ("²", None)]
)
def test_parties_represented_are_a_number(cell: str, parties: int | None) -> None:
    assert read_represents(cell) == parties

"""What the columns of a row claim: those of the whole row, and those of one question."""

from collections.abc import Iterator

from codemoot.domain.confidentiality import Claim, Scope, widest
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.confidence import allows_publication, claims_confidence, scope_claimed
from codemoot.importing.sheets.located import Asked, Table


def claim_of_row(table: Table, reader: CellReader, covers: Scope) -> Claim | None:
    """Return the widest claim in the row; `covers` is what it covers where the cell does not say."""
    columns = table.columns
    claims = (
        _ticked(table, reader, columns["confidential"], covers),
        _refused(table, reader, columns["may_publish"], covers),
        *(claim for column in table.claims for claim in _as_headed(table, reader, column, covers)),
    )
    return widest(*claims)


def claim_of_cell(table: Table, reader: CellReader, asked: Asked) -> Claim | None:
    return widest(
        _ticked(table, reader, asked.confidential, Scope.COMMENT),
        _refused(table, reader, asked.may_publish, Scope.COMMENT),
    )


def _ticked(table: Table, reader: CellReader, column: int | None, covers: Scope) -> Claim | None:
    consent = table.columns["shared_with_board"]
    return reader.claim(column, scope_claimed(_heading(table, column), covers), consent)


def _refused(table: Table, reader: CellReader, column: int | None, covers: Scope) -> Claim | None:
    return reader.refusal(column, scope_claimed(_heading(table, column), covers))


def _as_headed(table: Table, reader: CellReader, column: int, covers: Scope) -> Iterator[Claim | None]:
    """Read the column as its heading says; one that says nothing of it is one of claims."""
    heading = _heading(table, column)
    if allows_publication(heading):
        yield _refused(table, reader, column, covers)
    if claims_confidence(heading) or not allows_publication(heading):
        yield _ticked(table, reader, column, covers)


def _heading(table: Table, column: int | None) -> str:
    return "" if column is None else table.header.printed[column]

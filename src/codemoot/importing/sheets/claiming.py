"""What the columns of a row claim: those of the whole row, and those of one question."""

from collections.abc import Iterator
from itertools import chain

from codemoot.domain.confidentiality import Claim, Scope, widest
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.confidence import allows_publication, claims_confidence, scope_claimed
from codemoot.importing.sheets.located import Asked, Table


def claim_of_row(table: Table, reader: CellReader, covers: Scope) -> Claim | None:
    """Return the widest claim in the row; `covers` is what it covers where the cell does not say."""
    columns, consent = table.columns, table.columns["shared_with_board"]
    headed = (claims_under(_heading(table, i), i, reader, covers, consent) for i in table.claims)
    return widest(
        _ticked(table, reader, columns["confidential"], covers),
        _refused(table, reader, columns["may_publish"], covers),
        *chain.from_iterable(headed),
    )


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


def claims_under(
    heading: str, column: int, reader: CellReader, covers: Scope, consent: int | None = None
) -> Iterator[Claim | None]:
    """Read the cell as the heading says; under one that says nothing of it a yes is a claim."""
    scope = scope_claimed(heading, covers)
    if allows_publication(heading):
        yield reader.refusal(column, scope)
    if claims_confidence(heading) or not allows_publication(heading):
        yield reader.claim(column, scope, consent)


def _heading(table: Table, column: int | None) -> str:
    return "" if column is None else table.header.printed[column]

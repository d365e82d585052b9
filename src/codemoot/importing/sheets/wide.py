"""A sheet with a row for each response."""

import re
from collections.abc import Iterator, Sequence

from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.claiming import claim_of_cell, claim_of_row
from codemoot.importing.sheets.gathering import with_claim
from codemoot.importing.sheets.located import Table
from codemoot.importing.sheets.questions import question_text
from codemoot.importing.sheets.receipt import ordered
from codemoot.importing.source import Known

TOTAL = re.compile(r"(grand |sub-?)?totals?\b.*|sum|count|number of responses", re.IGNORECASE)
NUMBER = re.compile(r"[-+]?[\d.,]+ ?%?")


def read_wide(table: Table, known: Known) -> Reading:
    """Read every row that gives a response, in order of receipt."""
    reader = CellReader(table.grid)
    rows = list(_response_rows(table, reader))
    stamps = [reader.text(table.columns["received"]) for index in rows if reader.at(index)]
    order, findings = ordered(table.mapping.columns.received, table.grid.place, stamps)
    responses = tuple(_response(table, reader, rows[position], known) for position in order)
    return Reading(
        source=table.grid.source,
        questions=tuple(_questions(table)),
        responses=responses,
        findings=(*findings, *reader.found()),
    )


def _questions(table: Table) -> Iterator[Question]:
    for columns, asked in zip(table.mapping.questions, table.asked, strict=True):
        first = asked.comment if asked.answer is None else asked.answer
        heading = "" if first is None else table.header.printed[first]
        yield Question(columns.id, question_text(columns, heading) or None)


def _response_rows(table: Table, reader: CellReader) -> Iterator[int]:
    """The rows that give a response; blank ones and repeated headings are passed over without a word."""
    headings = list(table.header.printed)
    for index in table.body():
        row = reader.at(index)
        filled = [cell for cell in row if cell and not cell.isspace()]
        if not filled or list(map(str.strip, row)) == headings:
            continue
        if _is_total(filled):
            reader.findings.append(Finding("row-skipped", reader.where, "It is a row of totals."))
        elif len(filled) == 1 and not _says_anything(table, row):
            reader.findings.append(Finding("row-skipped", reader.where, "It has one cell, and no answer."))
        else:
            yield index


def _is_total(filled: Sequence[str]) -> bool:
    first, *rest = map(str.strip, filled)
    return TOTAL.fullmatch(first) is not None and all(map(NUMBER.fullmatch, rest))


def _says_anything(table: Table, row: Sequence[str]) -> bool:
    said = (index for asked in table.asked for index in (asked.answer, asked.comment) if index is not None)
    return any(row[index] for index in said if index < len(row))


def _response(table: Table, reader: CellReader, index: int, known: Known) -> Response:
    reader.at(index)
    columns = table.columns
    response = Response(
        party=reader.text(columns["party"]) or reader.text(columns["id"]),
        category=reader.text(columns["category"]),
        answers=tuple(_answers(table, reader, known)),
        represents=reader.represents(columns["represents"]),
        where=reader.where,
    )
    return with_claim(response, claim_of_row(table, reader, Scope.RESPONSE))


def _answers(table: Table, reader: CellReader, known: Known) -> Iterator[Answer]:
    """Each answer of the row; a question with an answer column of which both cells are blank has none."""
    for asked in table.asked:
        printed, written = reader.text(asked.answer), reader.text(asked.comment)
        claim = claim_of_cell(table, reader, asked)
        if printed or written or claim or asked.answer is None:
            kept = None if written and written == known.mask else written
            yield Answer(asked.id, printed, kept, claim, reader.where)

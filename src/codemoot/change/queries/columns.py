"""How the columns of sheets were understood: what `mapping.toml` says, as tables to be read."""

from dataclasses import dataclass, fields

from codemoot.importing.sheets.mapping import Columns, QuestionColumns, TableMapping, from_toml

HOLDS = {
    "party": "Party",
    "id": "Respondent’s id",
    "category": "Party Category",
    "received": "When it was received",
    "represents": "How many Parties it speaks for",
    "confidential": "Confidential",
    "may_publish": "May be published",
    "shared_with_board": "May be shared with the Board",
    "question_column": "Question",
    "question_text": "Question’s words",
    "answer": "Answer",
    "comment": "Comment",
}


@dataclass(frozen=True, slots=True)
class SheetLine:
    file: str
    sheet: str
    header_row: int
    columns: tuple[tuple[str, str], ...]  # the heading, and what the column was taken for
    left_out: tuple[str, ...]  # headings that nothing was taken from


def sheets_understood(columns: str) -> tuple[SheetLine, ...]:
    """Return each sheet of a collation, from what was kept of it."""
    return tuple(map(_sheet, from_toml(columns).tables)) if columns else ()


def _sheet(table: TableMapping) -> SheetLine:
    taken = [*_held(table.columns, "")]
    for question in table.questions:
        taken += _held(question, f"{question.id}: ")
    taken += [(heading, "Confidential, whole response") for heading in table.claims]
    return SheetLine(table.file, table.sheet, table.header_row, tuple(taken), table.left_out)


def _held(columns: Columns | QuestionColumns, of: str) -> list[tuple[str, str]]:
    named = ((getattr(columns, field.name), HOLDS.get(field.name)) for field in fields(columns))
    return [(heading, f"{of}{holds}") for heading, holds in named if heading and holds]

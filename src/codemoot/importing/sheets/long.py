"""A sheet with a row for each answer."""

import re
from collections.abc import Iterator

from codemoot.domain.collation.responses import Answer, Reading
from codemoot.domain.confidentiality import Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.claiming import claim_of_row
from codemoot.importing.sheets.gathering import Entry, gather
from codemoot.importing.sheets.located import Table
from codemoot.importing.sheets.receipt import ordered
from codemoot.importing.source import Known

QUESTION_ID = re.compile(r"(?:question|qn|q)? ?\.?0*(\d{1,4})[.:]?", re.IGNORECASE)


def read_long(table: Table, known: Known) -> Reading:
    reader = CellReader(table.grid)
    questions = _Questions()
    entries = tuple(_entries(table, reader, questions, known))
    gives_answers = table.mapping.columns.answer or table.mapping.columns.comment
    return Reading(
        source=table.grid.source,
        questions=tuple(Question(id_, text or None) for id_, text in questions.texts.items()),
        responses=gather(entries) if gives_answers else (),
        findings=tuple(reader.found()),
    )


class _Questions:
    """The questions met so far: named by number, else numbered as they come."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._ids: dict[str, str] = {}

    def id_of(self, said: str, text: str) -> str:
        found = QUESTION_ID.fullmatch(said)
        id_ = f"Q{int(found[1])}" if found else self._ids.setdefault(said, f"Q{len(self._ids) + 1}")
        self.texts[id_] = self.texts.get(id_) or text or ("" if found else said)
        return id_


def _entries(table: Table, reader: CellReader, questions: _Questions, known: Known) -> Iterator[Entry]:
    columns = table.columns
    for index in _answer_rows(table, reader):
        reader.at(index)
        said = reader.text(columns["question_column"])
        text = reader.text(columns["question_text"])
        party = reader.text(columns["party"]) or reader.text(columns["id"])
        if not said and not text:
            reader.findings.append(Finding("answer-unplaced", reader.where, f"{party} names no question."))
            continue
        answer = _answer(table, reader, questions.id_of(said or text, text), known)
        category = reader.text(columns["category"])
        yield Entry(party, category, answer, reader.represents(columns["represents"]))


def _answer_rows(table: Table, reader: CellReader) -> list[int]:
    """The rows that say anything, in order of receipt."""
    rows = [index for index in table.body() if any(reader.at(index))]
    stamps = [reader.text(table.columns["received"]) for index in rows if reader.at(index)]
    order, findings = ordered(table.mapping.columns.received, table.grid.place, stamps)
    reader.findings.extend(findings)
    return [rows[position] for position in order]


def _answer(table: Table, reader: CellReader, question: str, known: Known) -> Answer:
    columns = table.columns
    written = reader.text(columns["comment"])
    return Answer(
        question=question,
        answer_printed=reader.text(columns["answer"]),
        comment=None if written and written == known.mask else written,
        claim=claim_of_row(table, reader, Scope.COMMENT),
        where=reader.where,
    )

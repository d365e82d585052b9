"""A collated document whose tables are real tables (DOCX, HTML, PDF), read back into its answers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from codemoot.domain.collation.responses import Facts, Reading
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.collated.cells import Cell, put_together
from codemoot.importing.collated.columns import PARTY, Columns, read_columns
from codemoot.importing.collated.comments import answer
from codemoot.importing.collated.front import read_facts
from codemoot.importing.collated.headless import Before, Heard, at, continued, line, width
from codemoot.importing.collated.lines import QUESTION, Join
from codemoot.importing.collated.rows import name_key
from codemoot.importing.collated.sections import squeezed
from codemoot.importing.source import Known

HEADING = re.compile(r"Question (\S+)")
OUTER_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+\Z")


def looks_collated_blocks(blocks: Iterable[Block]) -> bool:
    """Whether a question stands before a table with Party Name and Comments."""
    asked = _Asked()
    for block in blocks:
        if isinstance(block, Paragraph):
            asked.hear(block.text)
        elif asked.id and read_columns(block.rows):
            return True
    return False


def read_collated_blocks(
    name: str, blocks: Sequence[Block], known: Known, join: Join | None = None
) -> Reading:
    """Read the tables that stand after a question. Cells are taken as they are, but for what `join` joins."""
    registered = set(map(name_key, known.parties))
    document = _Document(known, join, parties=registered, categories=set(known.categories))
    for block in blocks:
        document.read(block)
    responses, differing = put_together(document.cells, known.parties)
    joined = Finding("words-joined", name, f"Places: {document.places}.")
    return Reading(
        name,
        document.facts(),
        tuple(document.questions.values()),
        responses,
        (*document.findings, *differing, *([joined] if document.places else [])),
    )


@dataclass(slots=True)
class _Asked:
    """The question that was asked last, as paragraph after paragraph comes by."""

    id: str = ""
    text: str = ""
    heading: str = ""  # "1" or "P2", of the heading that stands above the question

    def hear(self, paragraph: str) -> None:
        text = " ".join(paragraph.split())
        if found := HEADING.fullmatch(text):
            self.heading = found[1]
        elif found := QUESTION.match(text):
            self.id, self.text = f"Q{int(found[1])}", found[2]
        elif self.heading and text.startswith(f"{self.heading}:"):
            self.id, self.text = self.heading, text.removeprefix(f"{self.heading}:").strip()
        elif self.text and self.text[-1].isalnum() and text[:1].islower():
            self.text += f" {text}"  # a line of a PDF, given as a paragraph


@dataclass(slots=True)
class _Document:
    """What has been read so far."""

    known: Known
    join: Join | None
    asked: _Asked = field(default_factory=_Asked)
    questions: dict[str, Question] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    front: list[str] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)
    categories: set[str] = field(default_factory=set)
    places: int = 0
    before: Before | None = None

    def facts(self) -> Facts:
        return read_facts(self.front)

    def read(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            text = self._joined(block.text)
            self.front += [*text.split("\n"), ""]
            self.asked.hear(text)
        elif columns := read_columns(block.rows):
            self._answers(block, columns)
        elif not self.asked.id:  # a front page that is laid out as a table
            self.front += [text for row in block.rows for cell in row for text in [*cell.split("\n"), ""]]
        else:
            self._headless(block, Heard(self.parties, self.categories))

    def _answers(self, table: Table, columns: Columns) -> None:
        body = range(columns.header + 1, len(table.rows))
        if not self.asked.id:
            self.findings.append(
                Finding("answer-unplaced", table.where, f"No question before it; rows: {len(body)}.")
            )
            return
        self.before = Before(self.asked.id, columns, width(table.rows))
        self._unread(table, columns)
        self._rows(table, columns, body)

    def _headless(self, table: Table, heard: Heard) -> None:
        columns = continued(table.rows, self.before, self.asked.id, heard)
        if columns is not None:
            self._rows(table, columns, range(len(table.rows)))
        elif doubtful := sum(map(heard.may_be_answer, table.rows)):
            self.findings.append(
                Finding(
                    "answer-unplaced", table.where, f"{self.asked.id}: no column headings; rows: {doubtful}."
                )
            )

    def _rows(self, table: Table, columns: Columns, body: range) -> None:
        question = Question(self.asked.id, self.asked.text or None, columns.heading)
        self.questions.setdefault(self.asked.id, question)
        self._beyond(table, columns, body)
        asked_before = bool(self.cells) and self.cells[-1].answer.question == self.asked.id
        for place in body:
            row = tuple(map(self._joined, table.rows[place]))
            where = f"{table.where}, row {place + 1}"
            cell = _cell(row, columns, self.asked.id, (self.known.mask, where))
            if place == body[0] and asked_before and _goes_on(cell, self.cells[-1]):
                self.cells[-1] = _with_more(self.cells[-1], cell)
            elif any(map(str.strip, row)) and squeezed(cell.party) != PARTY:  # the header, printed again
                self._keep(cell)

    def _keep(self, cell: Cell) -> None:
        self.cells.append(cell)
        self.parties.add(name_key(cell.party))
        self.categories.add(cell.category)

    def _unread(self, table: Table, columns: Columns) -> None:
        for place in columns.unread:
            given = sum(bool(at(row, place).strip()) for row in table.rows[columns.header + 1 :])
            if given:
                heading = line(at(table.rows[columns.header], place)) or f"number {place + 1}"
                self.findings.append(
                    Finding("column-unread", table.where, f"Column {heading}, rows: {given}.")
                )

    def _beyond(self, table: Table, columns: Columns, body: range) -> None:
        rows = sum(any(map(str.strip, table.rows[place][columns.count :])) for place in body)
        if rows:
            self.findings.append(
                Finding("column-unread", table.where, f"Cells beyond the headings, rows: {rows}.")
            )

    def _joined(self, text: str) -> str:
        if self.join is None:
            return text
        lines = [self.join(line) for line in text.split("\n")]
        self.places += sum(places for _, places in lines)
        return "\n".join(line for line, _ in lines)


def _cell(row: Sequence[str], columns: Columns, question: str, beside: tuple[str, str]) -> Cell:
    mask, where = beside
    comment = at(row, columns.comments)
    comment = OUTER_BLANK_LINES.sub("", comment) if comment.strip() else ""
    represents = line(at(row, columns.represents))
    return Cell(
        line(at(row, columns.party)),
        line(at(row, columns.category)),
        answer(question, line(at(row, columns.answer)), comment, mask=mask, where=where),
        int(represents) if represents.isdecimal() and int(represents) > 0 else 1,
    )


def _goes_on(cell: Cell, before: Cell) -> bool:
    """Whether a page broke the row before: the rest of its comment stands alone on the next page."""
    alone = not (cell.party or cell.category or cell.answer.answer_printed)
    return alone and bool(cell.answer.comment) and before.answer.comment is not None


def _with_more(cell: Cell, more: Cell) -> Cell:
    comment = f"{cell.answer.comment}\n{more.answer.comment}".strip("\n")
    return replace(cell, answer=replace(cell.answer, comment=comment))

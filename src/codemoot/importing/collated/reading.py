"""A collated document, from a flat text dump, read back into the answers that it prints."""

import re
from collections.abc import Iterable, Iterator

from codemoot.domain.collation.responses import Reading
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.collated.categories import learn_categories
from codemoot.importing.collated.cells import Cell, put_together
from codemoot.importing.collated.comments import answer, in_doubt, paragraphs
from codemoot.importing.collated.front import read_facts
from codemoot.importing.collated.lines import Join, read_lines
from codemoot.importing.collated.rows import FlatTable, read_tables
from codemoot.importing.collated.sections import split_sections
from codemoot.importing.joining import Joiner
from codemoot.importing.source import Known, Source
from codemoot.importing.text import cleaned_lines, decode

IN_COLUMNS = re.compile(r"Party Name {3,}\S")  # cells stand beside one another, as on the page


def read_collated_dump(source: Source, known: Known) -> Reading:
    """Read a text dump whose words its PDF may have split."""
    text, _ = decode(source)
    joiner = Joiner(known.parties, text)

    def join(line: str) -> tuple[str, int]:
        joined = joiner.join(line)
        return joined.text, joined.joined

    return read_collated_text(source, known, join)


def read_collated_text(source: Source, known: Known, join: Join) -> Reading:
    text, unread = decode(source)
    cleaned, unprinted = cleaned_lines(text, source.name)
    lines, places = read_lines(cleaned, join)
    front, sections = split_sections(lines)
    if not sections:
        return Reading(source.name, findings=unread or (Finding("layout-unknown", source.name),))
    learned = learn_categories(sections, known.categories, known.parties)
    tables = read_tables(sections, known.categories, known.parties, learned)
    responses, differing = put_together(_cells(source.name, tables, known.mask), known.parties)
    told = [Finding("words-joined", source.name, f"Places: {places}.")] if places else []
    if IN_COLUMNS.search(text):
        told.append(Finding("dumped-in-columns", source.name))
    return Reading(
        source.name,
        read_facts(line.text for line in front),
        first_of_each(table.question for table in tables),
        responses,
        (*unread, *unprinted, *_unplaced(source.name, tables), *differing, *told),
    )


def first_of_each(questions: Iterable[Question]) -> tuple[Question, ...]:
    kept: dict[str, Question] = {}
    for question in questions:
        kept.setdefault(question.id, question)
    return tuple(kept.values())


def _cells(name: str, tables: tuple[FlatTable, ...], mask: str) -> Iterator[Cell]:
    for table in tables:
        for row in table.rows:
            where = f"{name}, line {row.number}"
            said = answer(table.question.id, row.answer, paragraphs(row.comment), mask=mask, where=where)
            yield Cell(row.party, row.category, in_doubt(said, rows_within=bool(row.rows_within)))


def _unplaced(name: str, tables: tuple[FlatTable, ...]) -> Iterator[Finding]:
    for table in tables:
        if table.unplaced:
            text = f"{table.question.id}: text before the first row."
            yield Finding("answer-unplaced", f"{name}, line {table.unplaced}", text)
        for row in table.rows:
            for number in row.rows_within:
                yield Finding(
                    "row-in-comment", f"{name}, line {number}", f"{row.party}, {table.question.id}."
                )

"""Read one file as what it is: a collated document, a response form, or a sheet of responses."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from codemoot.domain.collation.responses import Reading
from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.collated.lines import Join
from codemoot.importing.collated.reading import read_collated_dump, read_collated_text
from codemoot.importing.collated.sections import looks_collated
from codemoot.importing.collated.tables import looks_collated_blocks, read_collated_blocks
from codemoot.importing.html import read_html
from codemoot.importing.joining import Joiner
from codemoot.importing.pdf import PdfText, read_pdf
from codemoot.importing.recognise import Format, recognise
from codemoot.importing.sheets.mapping import ColumnMapping
from codemoot.importing.sheets.reading import SheetReading, read_sheet
from codemoot.importing.source import Known, Source
from codemoot.importing.text import cleaned_lines, decode
from codemoot.importing.word.foreign_form import read_foreign_form
from codemoot.importing.word.form import read_form
from codemoot.importing.word.ooxml import WordDocument, read_blocks


def read(
    source: Source, known: Known, mapping: ColumnMapping | None = None
) -> tuple[Reading, ColumnMapping | None]:
    """Return what the file holds and, for a sheet, how its columns were understood.

    Raise UnreadableError if it cannot or must not be read, MappingError if the mapping does not fit.
    """
    recognised = recognise(source)
    reader = READERS.get(recognised.format)
    if reader is not None:
        found, columns = reader(source, known), None
    else:
        sheet = _sheet_or_text(source, recognised.format, known, mapping)
        found, columns = sheet.reading, sheet.mapping if sheet.mapping.tables else None
    return replace(found, findings=(*recognised.findings, *found.findings)), columns


def _sheet_or_text(
    source: Source, format_: Format, known: Known, mapping: ColumnMapping | None
) -> SheetReading:
    if format_ is Format.TEXT:
        text, _ = decode(source)
        if looks_collated(text):
            return SheetReading(read_collated_dump(source, known))
        if source.name.lower().endswith(".txt") and not mapping:
            return SheetReading(_form_in_text(source, text))
    return read_sheet(source, known, mapping)


def _word(source: Source, known: Known) -> Reading:
    document = read_blocks(source)
    form = read_form(document)
    return form or _document(document, known)


def _html(source: Source, known: Known) -> Reading:
    page = read_html(source)
    return _document(WordDocument(page.name, page.blocks, findings=page.findings), known)


def _document(document: WordDocument, known: Known, join: Join | None = None) -> Reading:
    """Return the answers of a document with real tables; its margins hold facts too."""
    blocks: Sequence[Block] = (*document.blocks, *document.asides)
    if not document.blocks and document.findings:
        return Reading(document.name, findings=document.findings)
    if not looks_collated_blocks(document.blocks):
        return read_foreign_form(document)
    found = read_collated_blocks(document.name, blocks, known, join)
    return replace(found, findings=(*document.findings, *found.findings))


def _pdf(source: Source, known: Known) -> Reading:
    pdf = read_pdf(source)
    document = WordDocument(source.name, pdf.blocks, findings=pdf.findings)
    if pdf.exact:
        return _document(document, known)
    join = _joining(known, _words(pdf))
    if pdf.blocks:
        return _document(document, known, join)
    if not pdf.text:
        return Reading(source.name, findings=pdf.findings)
    text = Source(source.name, pdf.text.encode())
    if looks_collated(pdf.text):
        found = read_collated_text(text, known, join)
        return replace(found, findings=(*pdf.findings, *found.findings))
    return _form_in_text(text, pdf.text)


def _joining(known: Known, text: str) -> Join:
    joiner = Joiner(known.parties, text)

    def join(line: str) -> tuple[str, int]:
        joined = joiner.join(line)
        return joined.text, joined.joined

    return join


def _words(pdf: PdfText) -> str:
    cells = (cell for block in pdf.blocks if isinstance(block, Table) for row in block.rows for cell in row)
    return pdf.text or "\n".join(cells)


def _form_in_text(source: Source, text: str) -> Reading:
    lines, unprinted = cleaned_lines(text, source.name)
    if not any(line.strip() for line in lines):
        return Reading(source.name, findings=(Finding("file-unreadable", source.name),))
    paragraphs = (
        Paragraph(line.strip(), f"{source.name}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    )
    return read_foreign_form(WordDocument(source.name, tuple(paragraphs), findings=unprinted))


READERS: Mapping[Format, Callable[[Source, Known], Reading]] = {
    Format.DOCX: _word,
    Format.HTML: _html,
    Format.PDF: _pdf,
}

"""Write the Word edition in the layout of change.md 14: its blocks in order, its long tables streamed."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from codemoot.publishing import noticed, summary
from codemoot.publishing.docx.charts import picture
from codemoot.publishing.docx.markup import Layout, opening, paragraph, run, table
from codemoot.publishing.docx.pages import TEXT_WIDTH, shell
from codemoot.publishing.edition import Edition, columns, heading, line
from codemoot.publishing.figures import Figure
from codemoot.publishing.links import pieces

BODY = "word/document.xml"
ENTRY_DATE = (1980, 1, 1, 0, 0, 0)  # of every part: the same edition is the same bytes
AT_ONCE = 400  # pieces of the body compressed together
HERE = "body"  # marks, in the shell, where the body's text goes
WIDTHS = (1900, 1500, 1150, TEXT_WIDTH - 4550)
FINDING_WIDTHS = (3300, TEXT_WIDTH - 3300)
FIRST_COLUMN = 2800  # of a figure's table, at least
TOGETHER = 25  # lines of a figure's table that may not be parted
STAGE_WIDTHS = (600, 2300)
BESIDE = (
    '<w:tblpPr w:leftFromText="340" w:rightFromText="0" w:topFromText="60" w:bottomFromText="120" '
    f'w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="{TEXT_WIDTH - sum(STAGE_WIDTHS)}" w:tblpY="1"/>'
    '<w:tblOverlap w:val="never"/>'
)


def write_docx(edition: Edition, path: Path) -> None:
    document = shell(edition)
    document.element.body.insert(0, etree.ProcessingInstruction(HERE))
    opening_part = list(chain(_front(document, edition), _summary(document, edition), _noticed(edition)))
    _save(document, path, chain(opening_part, _questions(edition)))


def _front(document: WordDocument, edition: Edition) -> Iterator[str]:
    if edition.projection.facts.stage:
        yield paragraph("Banner", run(edition.projection.facts.stage))
    yield paragraph("Title", run(edition.title))
    yield from _stages(edition)
    yield paragraph("Heading1", run("About this document"))
    yield from (_sentence(document, text) for text in edition.about)
    yield paragraph("Heading1", run("About this Document"), more="<w:pageBreakBefore/>")
    yield from (_sentence(document, text) for text in edition.about_again)


def _stages(edition: Edition) -> Iterator[str]:
    """Yield the box beside the text of the first page: the caption and the stages, this one marked."""
    wording = edition.wording
    if not wording.stages:
        return
    yield opening(Layout("Stages", STAGE_WIDTHS, wording.stage_caption), BESIDE)
    yield _stage_row(paragraph("StageCaption", run(wording.stage_caption)), span=True)
    for number, label in wording.stages:
        here = number == edition.current_stage
        style = "StageHere" if here else "Stage"
        yield _stage_row(paragraph(style, run(number)), paragraph(style, run(label)), here=here)
    yield "</w:tbl>"


def _stage_row(*cells: str, span: bool = False, here: bool = False) -> str:
    spanned = f'<w:gridSpan w:val="{len(STAGE_WIDTHS)}"/>' if span else ""
    shaded = f'<w:shd w:val="clear" w:color="auto" w:fill="{"D5E5E6" if here else "F5F6F8"}"/>'
    widths = (sum(STAGE_WIDTHS),) if span else STAGE_WIDTHS
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{shaded}</w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(made)}</w:tr>"


def _summary(document: WordDocument, edition: Edition) -> Iterator[str]:
    yield paragraph("Heading1", run("Summary of Responses"))
    yield from (_sentence(document, text) for text in edition.summary)
    if edition.extended:
        for number, figure in enumerate(summary.figures(edition), 1):
            yield from _figure(document, figure, number)
        yield paragraph(
            "Note", run(f"Checksum of the rows of this edition (SHA-256): {edition.projection.rows_hash}")
        )


def _figure(document: WordDocument, figure: Figure, number: int) -> Iterator[str]:
    yield paragraph("Heading2", run(figure.title))
    if figure.note:
        yield paragraph("Note", run(figure.note))
    if figure.pictured:
        yield picture(document, figure, number)
    together = len(figure.lines) <= TOGETHER
    layout = Layout("Counts", _widths(len(figure.heads) - 1), figure.title, figure.numeric, together)
    yield from table(layout, figure.heads, ((line.label, *map(str, line.cells)) for line in figure.lines))


def _widths(others: int) -> tuple[int, ...]:
    width = min((TEXT_WIDTH - FIRST_COLUMN) // others, 1700)
    return (TEXT_WIDTH - others * width if others > 2 else FIRST_COLUMN, *[width] * others)  # noqa: PLR2004


def _noticed(edition: Edition) -> Iterator[str]:
    found = noticed.noticed(edition)
    if found is None:
        return
    yield paragraph("Heading1", run(noticed.TITLE))
    if found.sentence:
        yield paragraph("BodyText", run(found.sentence))
    for group in found.groups:
        yield paragraph("Heading2", run(group.title))
        yield paragraph("Note", run(group.meaning))
        lines = ((finding.where, finding.message) for finding in group.findings)
        yield from table(Layout("Counts", FINDING_WIDTHS, group.title), noticed.HEADS, lines)


def _questions(edition: Edition) -> Iterator[str]:
    for question, rows in edition.tables():
        yield paragraph("Heading1", run(heading(question)))
        yield paragraph("Question", run(line(question)))
        lines = ((row.party, row.category, row.answer_printed, edition.comment(row)) for row in rows)
        yield from table(
            Layout("Responses", WIDTHS, f"Responses to {heading(question)}"), columns(question), lines
        )


def _sentence(document: WordDocument, text: str) -> str:
    return paragraph(
        "BodyText", *(_link(document, words) if link else run(words) for words, link in pieces(text))
    )


def _link(document: WordDocument, address: str) -> str:
    id_ = document.part.relate_to(f"mailto:{address}", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return f'<w:hyperlink r:id="{id_}">{run(address).replace("<w:r>", LINKED, 1)}</w:hyperlink>'


LINKED = '<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'


def _save(document: WordDocument, path: Path, body: Iterator[str]) -> None:
    """Save the shell, its body streamed in; the same edition is the same bytes."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as parts, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=5) as out:
        for part in parts.infolist():
            entry = ZipInfo(part.filename, ENTRY_DATE)
            entry.compress_type = ZIP_DEFLATED
            content = parts.read(part)
            with out.open(entry, "w") as member:
                for piece in _streamed(content, body) if part.filename == BODY else (content,):
                    member.write(piece)


def _streamed(shell_body: bytes, body: Iterator[str]) -> Iterable[bytes]:
    before, after = re.split(rf"<\?{HERE} ?\?>".encode(), shell_body)
    yield before
    while text := "".join(islice(body, AT_ONCE)):
        yield text.encode()
    yield after

"""Read a PDF in the best way that it offers: by its tags, by the lines of its tables, or line by line."""

import io
import logging
from dataclasses import dataclass

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.pdf.marks import read_marks
from codemoot.importing.pdf.opening import open_pdf
from codemoot.importing.pdf.plain import page_texts
from codemoot.importing.pdf.ruled import ruled_blocks
from codemoot.importing.pdf.structure import Tagged, TooDeepError, tree
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.source import Source

OURS = b"codemoot-collation-pdf/"
PICTURES = "Its pages are pictures; there is no text in them. Ask for the file that they were made from."
DAMAGED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MalformedPDFException,
    OSError,
    PSException,
    PdfminerException,
    TypeError,
    ValueError,
)

logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # what it says of damage, findings say


@dataclass(frozen=True, slots=True)
class PdfText:
    """What a PDF says. Without blocks there is only its text, pages ending in form feeds."""

    blocks: tuple[Block, ...] = ()
    text: str = ""
    findings: tuple[Finding, ...] = ()
    exact: bool = False  # our own: as it was written; else the producer may have split words


def read_pdf(source: Source) -> PdfText:
    try:
        with open_pdf(source) as document:
            tagged = _tagged(source)
            if has_responses(tagged.blocks):
                return tagged
            pages = page_texts(document)
    except UnreadableError as unreadable:
        return PdfText(findings=(unreadable.finding,))
    if not any(page.strip() for page in pages):
        return PdfText(findings=(*tagged.findings, Finding("layout-unknown", source.name, PICTURES)))
    blocks = _ruled(source)
    return PdfText(blocks if has_responses(blocks) else (), "\f".join(pages), tagged.findings)


def has_responses(blocks: tuple[Block, ...]) -> bool:
    """Whether a table has the heading of a question's."""
    return any(_is_heading(row) for block in blocks if isinstance(block, Table) for row in block.rows[:1])


def _is_heading(row: tuple[str, ...]) -> bool:
    cells = {"".join(cell.split()).casefold() for cell in row}  # the producer may have split the words
    return {"partyname", "comments"} <= cells


def _tagged(source: Source) -> PdfText:
    """Read the structure tree; a damaged one says nothing, for the text layer may still be whole."""
    try:
        document = PDFDocument(PDFParser(io.BytesIO(source.content)))
        if "StructTreeRoot" not in document.catalog:
            return PdfText()
        exact = _is_ours(document)
        drawn = read_marks(document, exact=exact)
        root, torn = tree(document, drawn.marks)
        blocks = Tagged(source.name, exact).blocks(root) if root else ()
        margin = " ".join(" ".join(mark.text.split()) for mark in drawn.margins)
        margins = (Paragraph(margin, f"{source.name}, page 1"),) if margin else ()
        detail = f"Parts of it are damaged, and missing here. Pages: {torn}."
        findings = (Finding("file-unreadable", source.name, detail),) if torn else ()
        return PdfText((*blocks, *margins), findings=findings, exact=exact)
    except (*DAMAGED, TooDeepError):
        return PdfText()


def _is_ours(document: PDFDocument) -> bool:
    words = [resolve1(info.get("Keywords")) for info in document.info]
    return any(isinstance(word, bytes) and OURS in word for word in words)


def _ruled(source: Source) -> tuple[Block, ...]:
    try:
        return ruled_blocks(source)
    except DAMAGED:
        return ()

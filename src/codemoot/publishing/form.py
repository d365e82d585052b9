"""The Word response form: one front sheet, then a box for each answer and its comments.

It must be filled in by people in a hurry, with a keyboard or a screen reader, in Word or LibreOffice,
and come back readable: what ties a box to its question is in `codemoot.domain.forms`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from codemoot.domain import forms
from codemoot.domain.collation.responses import Facts
from codemoot.domain.forms import Box, Place
from codemoot.domain.questions import Question
from codemoot.publishing import content_controls as controls
from codemoot.publishing.form_pages import describe, lay_out, pack

WIDTHS = (Cm(5.2), Cm(11.8))
ROOM_FOR_COMMENTS = Cm(2.4)  # at least; it grows
FRONT_SHEET = (
    Box.PARTY,
    Box.CATEGORY,
    Box.CONTACT,
    Box.EMAIL,
    Box.REPRESENTS,
    Box.CONFIDENTIAL,
    Box.REASON,
    Box.SHARED,
)


@dataclass(frozen=True, slots=True)
class FormWording:
    """What the form says beside its questions."""

    consultation: str  # Modification Report Consultation
    short: str  # MRC
    board: str  # Change Board
    categories: tuple[str, ...]  # labels of the Party Categories that may respond
    closes: str = ""  # 17:00 on 19 December 2018
    return_to: str = ""  # an e-mail address
    tolerant: frozenset[str] = frozenset()  # ids of questions that may be answered Neutral or n/a as well


def form_docx(questions: Sequence[Question], facts: Facts, wording: FormWording) -> bytes:
    """Print the form; the same questions, facts and wording give the same bytes."""
    mark = forms.stamp(
        "-".join(filter(None, (facts.reference, wording.short))), forms.wording_mark(questions)
    )
    document = Document()
    lay_out(document)
    describe(document, f"{_title(facts)}: response form", mark)
    _opening(document, facts, wording)
    _front_sheet(document, wording)
    for question in questions:
        _question(document, question, wording)
    _ending(document, facts, wording)
    return pack(document)


def _title(facts: Facts) -> str:
    if facts.reference and facts.title:
        return f"{facts.reference} ‘{facts.title}’"
    return facts.reference or facts.title or "Consultation"


def _opening(document: WordDocument, facts: Facts, wording: FormWording) -> None:
    document.add_paragraph(f"{wording.consultation}: response form", "Subtitle")
    document.add_paragraph(_title(facts), "Title")
    if wording.closes:
        document.add_paragraph(f"Please respond by {wording.closes}.", "Closing time")
    document.add_heading("About this form", 1)
    document.add_paragraph(
        f"Use this form to respond to the {wording.consultation} ({wording.short}). "
        "You need not answer every question."
    )
    for text in _instructions(wording):
        document.add_paragraph(text, "List Bullet")


def _instructions(wording: FormWording) -> tuple[str, ...]:
    return (
        "Click where it says so, then choose or write. A comment may run to any length, and may hold lists.",
        "What you write is published as you wrote it, with the name and category of your Party.",
        "Tick a box to keep a comment, or the whole response, confidential.",
        "The Code Administrator and the Authority still see what is confidential.",
        f"The {wording.board} sees it if you tick the box for that; what it cannot read weighs little.",
        "Please leave the wording of this form as it is: it says which question you answer.",
    )


def _front_sheet(document: WordDocument, wording: FormWording) -> None:
    document.add_heading(forms.ABOUT_YOU, 1)
    rows = _table(document, forms.ABOUT_YOU, [Place(box) for box in FRONT_SHEET])
    for place, (cell, words) in rows.items():
        if place.box is Box.CATEGORY:
            _inline(cell, controls.choice_control(place.tag, words, wording.categories))
        elif place.box in {Box.CONFIDENTIAL, Box.SHARED}:
            _tick(cell, place, words)
        elif place.box is Box.REASON:
            _lines(cell, place, words)
        else:
            _inline(cell, controls.text_control(place.tag, words))


def _question(document: WordDocument, question: Question, wording: FormWording) -> None:
    document.add_heading(f"Question {question.id.removeprefix('Q')}", 1)
    document.add_paragraph(f"{question.id}: {question.text or ''}", "Question")
    boxes = (
        (Box.ANSWER, Box.COMMENTS, Box.CONFIDENTIAL) if question.scale else (Box.COMMENTS, Box.CONFIDENTIAL)
    )
    rows = _table(document, question.id, [Place(box, question.id) for box in boxes], question.heading)
    for place, (cell, words) in rows.items():
        if place.box is Box.ANSWER:
            _inline(cell, controls.choice_control(place.tag, words, _choices(question, wording)))
        elif place.box is Box.CONFIDENTIAL:
            _tick(cell, place, words)
        else:
            _lines(cell, place, words)


def _choices(question: Question, wording: FormWording) -> tuple[str, ...]:
    tolerated = ("Neutral", "n/a") if question.id in wording.tolerant else ()
    return tuple(dict.fromkeys((*question.scale, *tolerated)))


def _table(
    document: WordDocument, name: str, places: Sequence[Place], heading: str = ""
) -> dict[Place, tuple[_Cell, str]]:
    """Print a table with a labelled row for each place; return the cells to fill in, with their labels."""
    table: Table = document.add_table(rows=1 + len(places), cols=2, style="Form")
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    for cell, words in zip(table.rows[0].cells, (name, forms.YOURS), strict=True):
        cell.paragraphs[0].style = "Table heading"
        cell.paragraphs[0].add_run(words)
    _repeat(table)
    filled = {}
    for place, row in zip(places, table.rows[1:], strict=True):
        cells = row.cells
        words = forms.label(place, heading)
        cells[0].paragraphs[0].style, cells[1].paragraphs[0].style = "Label", "Box"
        cells[0].paragraphs[0].add_run(words)
        filled[place] = (cells[1], words)
        if place.box is Box.COMMENTS:
            row.height = ROOM_FOR_COMMENTS
    cells[0].paragraphs[0].paragraph_format.keep_with_next = False
    return filled


def _repeat(table: Table) -> None:
    """Make the first row a header, for the next page and for a screen reader."""
    table.autofit = False
    row = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  (python-docx cannot say it)
    row.append(OxmlElement("w:tblHeader"))


def _inline(cell: _Cell, control: BaseOxmlElement) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph._p.append(control)  # noqa: SLF001  (python-docx has no content controls)
    return paragraph


def _tick(cell: _Cell, place: Place, words: str) -> None:
    _inline(cell, controls.tick_control(place.tag, words)).add_run(f" {forms.TICK}")


def _lines(cell: _Cell, place: Place, words: str) -> None:
    paragraph = cell.paragraphs[0]._p  # noqa: SLF001  (as above)
    paragraph.addprevious(controls.lines_control(place.tag, words))
    paragraph.getparent().remove(paragraph)


def _ending(document: WordDocument, facts: Facts, wording: FormWording) -> None:
    document.add_heading(forms.ENDING, 1)
    by = f" by {wording.closes}" if wording.closes else ""
    to = f" to {wording.return_to}" if wording.return_to else ""
    document.add_paragraph(f"{forms.SEND}{to}{by}, as a Word document and not as a PDF.")
    if facts.contact:
        document.add_paragraph(f"{forms.ASK} {facts.contact}.")

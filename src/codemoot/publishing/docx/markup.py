"""Paragraphs and tables as WordprocessingML text: rows by the thousand are never a tree."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # importing leaves none
LINE_END = "\n"
KEPT = "<w:keepNext/>"
BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": "<w:cr/>"}


@dataclass(frozen=True, slots=True)
class Layout:
    """How one table looks: its style, the widths of its columns in twentieths of a point, its name."""

    style: str
    widths: tuple[int, ...]
    name: str
    numbers: bool = False  # every column but the first is set to the right
    together: bool = False  # on one page


def run(text: str) -> str:
    """Return the text as a run, character for character."""
    if not text:
        return ""
    pieces = re.split("([\t\n\r])", NO_XML.sub("\ufffd", text))
    inside = (
        BREAKS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces if piece
    )
    return f"<w:r>{''.join(inside)}</w:r>"


def paragraph(style: str, *runs: str, more: str = "") -> str:
    """Return a paragraph of this style; `more` are properties of this one alone."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{"".join(runs)}</w:p>'


def table(layout: Layout, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table whose head is repeated on every page; a row may go on over the page."""
    number = "Number" if layout.numbers else ""
    styles = ["Cell", *[f"Cell{number}"] * (len(heads) - 1)]
    above = ["CellHead", *[f"CellHead{number}"] * (len(heads) - 1)]
    starts = [_cell_start(width) for width in layout.widths]
    more = KEPT if layout.together else ""
    yield opening(layout)
    head = "".join(map(_cell, starts, above, heads, repeat(more)))
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
    for texts in lines:
        yield f"<w:tr>{''.join(map(_cell, starts, styles, texts, repeat(more)))}</w:tr>"
    yield CLOSING


def opening(layout: Layout, place: str = "") -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in layout.widths)
    name = quoteattr(NO_XML.sub("", layout.name))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{layout.style}"/>{place}'
        f'<w:tblW w:w="{sum(layout.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={name}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


# A paragraph must follow, or Word would run two tables together.
CLOSING = '</w:tbl><w:p><w:pPr><w:pStyle w:val="After"/></w:pPr></w:p>'


def _cell_start(width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'


def _cell(start: str, style: str, text: str, more: str) -> str:
    """Return a cell with a paragraph for each line: its text is the paragraphs, joined by line ends."""
    *lines, last = text.split(LINE_END)
    above = "".join(
        paragraph("CellMore" if style == "Cell" else style, run(line), more=more) for line in lines
    )
    return f"{start}{above}{paragraph(style, run(last), more=more)}</w:tc>"

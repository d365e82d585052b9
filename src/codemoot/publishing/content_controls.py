"""Word content controls: boxes that are filled in, each tagged with the id of its place."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from codemoot.domain.forms import CHOOSE, WRITE

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
BOX_FONT = "MS Gothic"  # has both boxes, wherever there is Word
HINT_STYLE = "PlaceholderText"  # Word's own style for words that vanish when the box is filled


def text_control(tag: str, title: str) -> BaseOxmlElement:
    """Return a box for one line."""
    return _control(tag, title, "<w:showingPlcHdr/><w:text/>", _hint(WRITE))


def lines_control(tag: str, title: str) -> BaseOxmlElement:
    """Return a box for paragraphs, lists and all: it stands in a cell instead of a paragraph."""
    return _control(
        tag,
        title,
        "<w:showingPlcHdr/>",
        '<w:p><w:pPr><w:pStyle w:val="Box"/></w:pPr>' + _hint(WRITE) + "</w:p>",
    )


def choice_control(tag: str, title: str, choices: Sequence[str]) -> BaseOxmlElement:
    items = "".join(f"<w:listItem w:displayText={quoteattr(c)} w:value={quoteattr(c)}/>" for c in choices)
    return _control(tag, title, f"<w:showingPlcHdr/><w:dropDownList>{items}</w:dropDownList>", _hint(CHOOSE))


def tick_control(tag: str, title: str) -> BaseOxmlElement:
    states = "".join(
        f'<w14:{state} w14:val="{code}" w14:font="{BOX_FONT}"/>'
        for state, code in (("checkedState", "2612"), ("uncheckedState", "2610"))
    )
    kind = f'<w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>'
    fonts = "".join(f' w:{script}="{BOX_FONT}"' for script in ("ascii", "eastAsia", "hAnsi"))
    box = f'<w:r><w:rPr><w:rFonts{fonts} w:hint="eastAsia"/></w:rPr><w:t>☐</w:t></w:r>'
    return _control(tag, title, kind, box)


def _hint(words: str) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="{HINT_STYLE}"/></w:rPr><w:t>{escape(words)}</w:t></w:r>'


def _control(tag: str, title: str, kind: str, content: str) -> BaseOxmlElement:
    """Return the control; it may be filled in but not deleted."""
    return parse_xml(
        f"<w:sdt {nsdecls('w')} {W14}><w:sdtPr>"
        f"<w:alias w:val={quoteattr(title)}/><w:tag w:val={quoteattr(tag)}/>"
        f'<w:id w:val="{_number(tag)}"/><w:lock w:val="sdtLocked"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _number(tag: str) -> int:
    """Return the number that Word wants each control to have: the same for the same tag."""
    return crc32(tag.encode()) >> 1  # Word counts in signed numbers

"""Word files for the tests: small ones from their markup, and our form filled in as Word fills it."""

import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO

from lxml import etree

from codemoot.domain.collation.responses import Facts
from codemoot.domain.questions import Question
from codemoot.importing.source import Source
from codemoot.publishing.form import FormWording, form_docx

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
NAMESPACES = f'xmlns:w="{WORD}" xmlns:w14="{W14}" xmlns:mc="{MARKUP}" xmlns:r="{OFFICE}" xmlns:m="{MATHS}"'
W = f"{{{WORD}}}"

QUESTIONS = (
    Question("Q1", "Does it better facilitate the SEC Objectives?", "Yes/No/ Neutral"),
    Question("Q2", "Should it be approved?", "Yes/No"),
    Question("Q3", "Anything else?"),
)
FACTS = Facts(reference="SECMP0101", title="Users to label each cupboard", contact="R Ash on 020 7946 0000")
CATEGORIES = ("Large Supplier", "Small Supplier", "Network Operator", "Other SEC Party")
WORDING = FormWording("Modification Report Consultation", "MRC", "Change Board", CATEGORIES)


def paragraph(*runs: str, properties: str = "") -> str:
    texts = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{texts}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def cell(text: str) -> str:
    return f"<w:tc>{''.join(map(paragraph, text.split(chr(10))))}</w:tc>"


def relations(kinds: Mapping[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{part}"/>'
        for number, (part, kind) in enumerate(kinds.items())
    )
    return f'<Relationships xmlns="{PACKAGE}">{listed}</Relationships>'


def word_bytes(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a Word file; `parts` are its other parts by kind, such as `footer` or `numbering`."""
    kinds = {f"{kind}.xml": kind for kind in parts or {}}
    contents = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(kinds),
        **{f"word/{kind}.xml": content for kind, content in (parts or {}).items()},
    }
    return zipped(contents)


def word_file(body: str, parts: Mapping[str, str] | None = None) -> Source:
    return Source("form.docx", word_bytes(body, parts))


def zipped(contents: Mapping[str, str | bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return packed.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def edited(content: bytes, part: str, change: Mapping[str, str]) -> bytes:
    """Return the file with words of one part replaced."""
    contents = unzipped(content)
    text = contents[part].decode()
    for old, new in change.items():
        assert old in text
        text = text.replace(old, new)
    return zipped({**contents, part: text})


@cache
def printed() -> bytes:
    return form_docx(QUESTIONS, FACTS, WORDING)


def filled(boxes: Mapping[str, str], form: bytes | None = None) -> Source:
    """Fill content controls by their tags as Word does; `x` ticks a box."""
    contents = unzipped(form or printed())
    root = etree.fromstring(contents["word/document.xml"])
    for control in root.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        text = boxes.get(str(tag.get(f"{W}val"))) if tag is not None else None
        if text is not None:
            _fill(control, text)
    return Source("northmoor.docx", zipped({**contents, "word/document.xml": etree.tostring(root)}))


def _fill(control: etree._Element, text: str) -> None:
    properties, content = control[0], control[1]
    hint = properties.find(f"{W}showingPlcHdr")
    checked = properties.find(f"{{{W14}}}checkbox/{{{W14}}}checked")
    if hint is not None:
        properties.remove(hint)
    if checked is not None:
        checked.set(f"{{{W14}}}val", "1")
        text = "☒"
    holds_paragraphs = content[0].tag == f"{W}p"
    for child in list(content):
        content.remove(child)
    for line in text.split("\n") if holds_paragraphs else [text]:
        target = etree.SubElement(content, f"{W}p") if holds_paragraphs else content
        run = etree.SubElement(etree.SubElement(target, f"{W}r"), f"{W}t")
        run.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.text = line

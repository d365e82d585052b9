"""How the Word edition looks: A4, styles, the footer of every page, and the document's properties."""

from dataclasses import dataclass
from datetime import UTC, datetime

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm

from codemoot.domain.confidentiality import Audience
from codemoot.publishing.docx.markup import NAMESPACE, paragraph, run
from codemoot.publishing.edition import Edition

TEXT_WIDTH = 9638  # twentieths of a point between the margins: 17 cm
FONT = "Arial"
WRITTEN = datetime(1980, 1, 1, tzinfo=UTC)  # the same bytes whenever it is written
INK, SOFT, NAVY, TEAL, LINE, FAINT = "1B2430", "4A5563", "0B2D4E", "1F6F78", "AEB6C1", "EEF2F6"

SETTINGS = (
    f'<w:settings {NAMESPACE}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
    "</w:settings>"
)
TABS = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
RIGHT = '<w:jc w:val="right"/>'


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    id: str
    name: str
    size: int  # half-points
    colour: str = INK
    bold: bool = False
    before: int = 0  # points
    after: int = 0
    parent: str = "Normal"
    first: str = ""  # properties before and after the spacing: the schema orders them
    last: str = ""


PARAGRAPHS = (
    ParagraphStyle("Banner", "Banner", 22, TEAL, bold=True, after=4),
    ParagraphStyle("Title", "Title", 48, NAVY, bold=True, after=18),
    ParagraphStyle("Heading1", "heading 1", 30, NAVY, True, 18, 6, last='<w:outlineLvl w:val="0"/>'),
    ParagraphStyle("Heading2", "heading 2", 23, NAVY, True, 14, 4, last='<w:outlineLvl w:val="1"/>'),
    ParagraphStyle("BodyText", "Body Text", 21, after=6),
    ParagraphStyle("Question", "Question", 22, bold=True, after=8),
    ParagraphStyle("Note", "Note", 18, SOFT, after=4),
    ParagraphStyle("Picture", "Picture", 18, after=4),
    ParagraphStyle("Cell", "Cell", 18),
    ParagraphStyle("CellMore", "Cell More", 18, after=3, parent="Cell"),  # a paragraph that another follows
    ParagraphStyle("CellHead", "Cell Head", 17, bold=True, parent="Cell"),
    ParagraphStyle("CellNumber", "Cell Number", 18, parent="Cell", last=RIGHT),
    ParagraphStyle("CellHeadNumber", "Cell Head Number", 17, bold=True, parent="CellHead", last=RIGHT),
    ParagraphStyle("StageCaption", "Stage Caption", 19, NAVY, True, 2, 4),
    ParagraphStyle("Stage", "Stage", 19, SOFT, before=2, after=2),
    ParagraphStyle("StageHere", "Stage Here", 19, bold=True, before=2, after=2, parent="Stage"),
    ParagraphStyle("After", "After Table", 8),
    ParagraphStyle("Footer", "footer", 15, SOFT, after=2, first=TABS),
)
KEPT_WITH_NEXT = {"Banner", "Heading1", "Heading2", "Question", "Note", "Picture", "CellHead"}


def shell(edition: Edition) -> WordDocument:
    """Return an empty document with the edition's page, styles, footer and properties."""
    document = docx.Document()
    _drop_thumbnail(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2.2)
    styles = document.styles.element
    _refill(styles, _styles())
    footer = section.footer._element  # noqa: SLF001  (python-docx has no fields)
    _refill(footer, f"<w:ftr {NAMESPACE}>{_footer(edition)}</w:ftr>")
    _refill(document.settings.element, SETTINGS)
    _describe(document, edition)
    return document


def _refill(element: BaseOxmlElement, markup: str) -> None:
    """Put the children of the markup in place of the element's own."""
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(markup)))


def _drop_thumbnail(document: WordDocument) -> None:
    """Leave out the picture of the library's own template."""
    relationships = document.part.package.rels
    for id_ in [id_ for id_, one in relationships.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relationships[id_]


def _describe(document: WordDocument, edition: Edition) -> None:
    properties = document.core_properties
    properties.title, properties.subject = edition.title, edition.projection.facts.stage or ""
    properties.language = "en-GB"
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = WRITTEN


def _footer(edition: Edition) -> str:
    sentences = [edition.wording.footer] if edition.wording.footer else []
    if edition.projection.audience is not Audience.PUBLIC:
        sentences.append(f"Edition for the {edition.projection.audience}; not for publication.")
    page = (run("Page "), _field("PAGE"), run(" of "), _field("NUMPAGES"))
    return "".join(
        (
            *(paragraph("Footer", run(sentence)) for sentence in sentences),
            paragraph("Footer", run(f"{edition.projection.facts.reference or ''}\t"), *page),
        )
    )


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _styles() -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
        '<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    link = (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{NAVY}"/><w:u w:val="single"/></w:rPr></w:style>'
    )
    paragraphs = "".join(_paragraph_style(one) for one in PARAGRAPHS)
    return f"<w:styles {NAMESPACE}>{defaults}{normal}{link}{paragraphs}{TABLES}</w:styles>"


def _paragraph_style(style: ParagraphStyle) -> str:
    kept = "<w:keepNext/>" if style.id in KEPT_WITH_NEXT else ""
    weight = "<w:b/><w:bCs/>" if style.bold else ""
    spacing = f'<w:spacing w:before="{20 * style.before}" w:after="{20 * style.after}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.parent}"/><w:qFormat/>'
        f"<w:pPr>{kept}{style.first}{spacing}{style.last}</w:pPr>"
        f'<w:rPr>{weight}<w:color w:val="{style.colour}"/><w:sz w:val="{style.size}"/>'
        f'<w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )


def _border(side: str, size: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


def _table_style(id_: str, borders: str, head: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{id_}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{head}</w:tcPr></w:tblStylePr></w:style>'
    )


_SHADED = f'<w:shd w:val="clear" w:color="auto" w:fill="{FAINT}"/>'
TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/>'
    '<w:left w:w="90" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    + _table_style(
        "Responses",
        "".join(_border(side, 4, LINE) for side in ("top", "left", "bottom", "right", "insideH", "insideV")),
        _SHADED,
    )
    + _table_style(
        "Counts",
        "".join(_border(side, 4, LINE) for side in ("top", "bottom", "insideH")),
        _SHADED,
    )
    + _table_style("Stages", _border("top", 24, TEAL), "")
)

"""How the response form looks and is known: page, styles, footer, and the properties that name it."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from codemoot.domain.forms import PROPERTY
from codemoot.publishing.content_controls import HINT_STYLE

FONT = "Arial"
INK = RGBColor(0x0B, 0x2D, 0x4E)  # 13:1 on white
HINT = RGBColor(0x63, 0x6B, 0x76)  # grey to the eye, and 5:1 on white
BLACK, WHITE = RGBColor(0, 0, 0), RGBColor(0xFF, 0xFF, 0xFF)
COLOURS = {"Subtitle": INK, "Table heading": WHITE}
ENTRY_DATE = (1980, 1, 1, 0, 0, 0)  # of every part: the same form is the same bytes
FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of the properties that a document names itself

PAGE_NUMBER = (
    '<w:fldChar w:fldCharType="begin"/>',
    "<w:instrText>PAGE</w:instrText>",
    '<w:fldChar w:fldCharType="end"/>',
)

# name, size, space before and after, bold
PARAGRAPHS = (
    ("Normal", 10.5, 0, 6, False),
    ("Title", 20, 0, 10, True),
    ("Subtitle", 11, 0, 2, False),
    ("Heading 1", 14, 16, 4, True),
    ("Closing time", 11, 0, 6, True),
    ("Question", 11, 0, 6, True),
    ("List Bullet", 10.5, 0, 3, False),
    ("Footer", 8, 0, 0, False),
    ("Table heading", 10.5, 3, 3, True),
    ("Label", 10.5, 3, 3, False),
    ("Box", 10.5, 3, 3, False),
)

TABLE_STYLE = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Form">
<w:name w:val="Form"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>
<w:tblPr><w:tblBorders>{
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A99A8"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
}</w:tblBorders>
<w:tblCellMar><w:left w:w="115" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr>
<w:shd w:val="clear" w:color="auto" w:fill="0B2D4E"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="firstCol"><w:tcPr>
<w:shd w:val="clear" w:color="auto" w:fill="EEF2F6"/></w:tcPr></w:tblStylePr>
</w:style>"""


def lay_out(document: WordDocument) -> None:
    """Turn the template of the library into an A4 form in plain type."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.9)
    _drop_unused_styles(document)
    for name, size, before, after, bold in PARAGRAPHS:
        _paragraph_style(document, name, size, (before, after), bold=bold)
    hint = document.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    hint.element.set(qn("w:styleId"), HINT_STYLE)
    hint.font.color.rgb = HINT
    document.styles.element.append(parse_xml(TABLE_STYLE))
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _drop_unused_styles(document: WordDocument) -> None:
    """Leave the table styles of the template out: they are nine tenths of the file."""
    styles = document.styles.element
    for style in list(styles):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) != "TableNormal":
            styles.remove(style)


def _paragraph_style(
    document: WordDocument, name: str, size: float, space: tuple[float, float], *, bold: bool
) -> None:
    style = _style(document, name)
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = COLOURS.get(name, INK if bold else BLACK)
    style.paragraph_format.space_before, style.paragraph_format.space_after = map(Pt, space)
    style.paragraph_format.line_spacing = 1.1
    style.paragraph_format.keep_with_next = bold or name == "Label"
    _plain(style)


def _style(document: WordDocument, name: str) -> ParagraphStyle:
    for style in document.styles:
        if style.name == name and isinstance(style, ParagraphStyle):
            return style
    added: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    return added


def _plain(style: ParagraphStyle) -> None:
    """Take away what the template's theme would put over the font, and its rules under titles."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), FONT)
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def describe(document: WordDocument, title: str, mark: str) -> None:
    """Put the title and the form's mark where both people and the reader of the form will look."""
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.language = title, "", "", "en-GB"
    footer = document.sections[0].footer.paragraphs[0]
    footer.text = f"{mark}\t\tPage "
    for piece in PAGE_NUMBER:
        footer._p.append(parse_xml(f"<w:r {nsdecls('w')}>{piece}</w:r>"))  # noqa: SLF001  (python-docx has no fields)
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{FORMAT_ID}" pid="2" name="{PROPERTY}">'
        f"<vt:lpwstr>{escape(mark)}</vt:lpwstr></property></Properties>"
    )
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, custom.encode(), package)
    for id_, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # a picture of the library's own template
            package.rels.pop(id_)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def pack(document: WordDocument) -> bytes:
    """Save the document so that the same content is the same bytes."""
    saved, packed = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for part in parts.infolist():
            out.writestr(zipfile.ZipInfo(part.filename, ENTRY_DATE), parts.read(part), zipfile.ZIP_DEFLATED)
    return packed.getvalue()

"""The picture of a figure as a chart of Word's own, with words for those who cannot see it."""

from xml.sax.saxutils import quoteattr

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from codemoot.publishing.charts import INK, colours, ink
from codemoot.publishing.docx.markup import NO_XML, paragraph
from codemoot.publishing.figures import Figure, alternative
from codemoot.publishing.templating import environment

DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
POINT = 12_700  # English metric units
WIDTH = 481 * POINT
LINE_HEIGHT, KEY_HEIGHT, FRAME_HEIGHT = 24 * POINT, 22 * POINT, 14 * POINT


def picture(document: WordDocument, figure: Figure, number: int) -> str:
    """Add the chart to the document's parts; return the paragraph that shows it."""
    name = PackURI(f"/word/charts/chart{number}.xml")
    part = Part(name, CONTENT_TYPE.DML_CHART, chart(figure).encode(), document.part.package)
    id_ = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    key = KEY_HEIGHT if len(figure.heads) > len(("lines", "one count")) else 0
    height = FRAME_HEIGHT + key + LINE_HEIGHT * len(figure.lines)
    words = quoteattr(NO_XML.sub("", alternative(figure)))
    return paragraph(
        "Picture",
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWINGML}/wordprocessingDrawing" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent cx="{WIDTH}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr={words}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{DRAWINGML}/main"><a:graphicData uri="{DRAWINGML}/chart">'
        f'<c:chart xmlns:c="{DRAWINGML}/chart" r:id="{id_}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
    )


def chart(figure: Figure) -> str:
    """Return stacked bars, one a line in the table's order."""
    columns = zip(*figure.counts, strict=True)
    return (
        environment()
        .get_template("chart.xml")
        .render(
            labels=[NO_XML.sub("", line.label) for line in figure.lines],
            series=[
                (NO_XML.sub("", head), colour, ink(colour), counts)
                for head, colour, counts in zip(figure.heads[1:], colours(figure), columns, strict=True)
            ],
            longest=max(map(sum, figure.counts)),
            base_ink=INK,
        )
    )

"""The text of each marked part of a page, as its content draws it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.psparser import literal_name
from pdfminer.utils import apply_matrix_pt, decode_text, mult_matrix

if TYPE_CHECKING:
    from pdfminer.pdfcolor import PDFColorSpace
    from pdfminer.pdfdevice import PDFTextSeq
    from pdfminer.pdfinterp import PDFGraphicState, PDFStackT, PDFTextState
    from pdfminer.psparser import PSLiteral
    from pdfminer.utils import Matrix

WORD_SPACE = -200  # thousandths of the size: a gap so wide is a space that was not written
SAME_LINE = 2.0  # points that the baseline may move
MARGINS = {"Header", "Footer"}


@dataclass(slots=True)
class Mark:
    """What was drawn under one marked-content id of one page."""

    page: int  # from 1
    pieces: list[str] = field(default_factory=list)
    top: float = 0.0  # the first baseline
    bottom: float = 0.0  # the last
    in_margin: bool = False  # its parts stand apart

    @property
    def text(self) -> str:
        return "".join(self.pieces)


Marks = dict[tuple[object, int], Mark]  # by the page's object number and the marked-content id


@dataclass(slots=True)
class _Open:
    mark: Mark | None
    is_replaced: bool  # the producer gave the text itself; what is drawn is not read


@dataclass(frozen=True, slots=True)
class Drawn:
    marks: Marks
    margins: list[Mark]  # the head and foot of the first page, a piece for each part of it


def read_marks(document: PDFDocument, *, exact: bool) -> Drawn:
    """Read every page. Exact: each space was written; else a gap or a new line is one too."""
    resources = PDFResourceManager()
    device = _Marking(resources, exact=exact)
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        device.number = number
        interpreter.process_page(page)
    return Drawn(device.marks, device.margins)


def between(before: str, after: str, *, is_new_line: bool) -> str:
    """Return the space that a foreign producer left unwritten at the end of a line."""
    written = before[-1:].isspace() or after[:1].isspace() or before.endswith(("-", "/"))
    return " " if is_new_line and not written else ""


class _Marking(PDFDevice):
    def __init__(self, resources: PDFResourceManager, *, exact: bool) -> None:
        super().__init__(resources)
        self.exact = exact
        self.marks: Marks = {}
        self.margins: list[Mark] = []
        self.number = 0
        self.page: object = 0
        self.open: list[_Open] = []

    def begin_page(self, page: PDFPage, ctm: "Matrix") -> None:
        del ctm
        self.page = page.pageid
        self.open = []

    def begin_tag(self, tag: "PSLiteral", props: "PDFStackT | None" = None) -> None:
        del tag
        given = props if isinstance(props, dict) else {}
        around = self.open[-1] if self.open else _Open(None, is_replaced=False)
        mark, replaced = around.mark, around.is_replaced
        if isinstance(id_ := given.get("MCID"), int):
            mark = self.marks.setdefault((self.page, id_), Mark(self.number))
        elif self.number == 1 and literal_name(given.get("Subtype")) in MARGINS:
            self.margins.append(mark := Mark(self.number, in_margin=True))
        if isinstance(text := given.get("ActualText"), bytes) and not replaced:
            replaced = True
            if mark:
                mark.pieces.append(decode_text(text))
        self.open.append(_Open(mark, replaced))

    def end_tag(self) -> None:
        if self.open:
            self.open.pop()

    def render_string(
        self,
        textstate: "PDFTextState",
        seq: "PDFTextSeq",
        ncs: "PDFColorSpace",
        graphicstate: "PDFGraphicState",
    ) -> None:
        del ncs, graphicstate
        if not self.open or (mark := self.open[-1].mark) is None:
            return
        drawn = [] if self.open[-1].is_replaced else list(self._drawn(textstate, seq))
        if mark.in_margin:
            mark.pieces.append(" ")
        elif not self.exact:
            self._space(mark, drawn, self._baseline(textstate))
        mark.pieces += drawn

    def _baseline(self, state: "PDFTextState") -> float:
        matrix = mult_matrix(state.matrix, self.ctm) if self.ctm else state.matrix
        return apply_matrix_pt(matrix, state.linematrix)[1]

    @staticmethod
    def _space(mark: Mark, drawn: list[str], baseline: float) -> None:
        if not mark.pieces:
            mark.top = baseline
        elif drawn:
            is_new_line = abs(baseline - mark.bottom) > SAME_LINE
            mark.pieces.append(between(mark.pieces[-1], drawn[0], is_new_line=is_new_line))
        mark.bottom = baseline

    def _drawn(self, state: "PDFTextState", seq: "PDFTextSeq") -> Iterator[str]:
        font = state.font
        for piece in seq:
            if isinstance(piece, bytes) and font is not None:
                yield from (_letter(font, code) for code in font.decode(piece))
            elif isinstance(piece, int | float) and piece < WORD_SPACE and not self.exact:
                yield " "


def _letter(font: PDFFont, code: int) -> str:
    try:
        return font.to_unichr(code)
    except PDFUnicodeNotDefined:
        return "\ufffd"

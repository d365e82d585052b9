"""One pass over the elements of a part of a Word file, writing what is seen into an assembly."""

from collections.abc import Callable
from dataclasses import dataclass

from codemoot.importing.assembly import Assembly
from codemoot.importing.text import clean
from codemoot.importing.word.boxes import Control, control, field_text
from codemoot.importing.word.names import (
    FALLBACK,
    MATHS,
    Element,
    attribute,
    child,
    is_on,
    tags,
    value,
    whole,
)
from codemoot.importing.word.numbering import Lists
from codemoot.importing.word.styles import list_of
from codemoot.importing.word.symbols import symbol

Handler = Callable[[Element], None]

P, R, TC = tags("p"), tags("r"), tags("tc")
UNSEEN = tags("del", "moveFrom") | {FALLBACK}  # a fallback repeats what stands beside it
NOTICED = {
    **dict.fromkeys(tags("ins", "del", "moveFrom", "moveTo"), "tracked-changes"),
    **dict.fromkeys(tags("commentReference"), "text-hidden"),
    **dict.fromkeys(tags("footnoteReference", "endnoteReference", "altChunk"), "text-unread"),
}
EQUATION_RUNS, EQUATION_TEXTS = ([f"{{{namespace}}}{name}" for namespace in MATHS] for name in "rt")
PICTURES = tags("drawing", "pict", "object")


@dataclass(slots=True)
class _OpenParagraph:
    style: str = ""
    list_id: str = ""
    level: int = 0
    runs_on: bool = False  # its mark was deleted: it is one with the next


class BodyReader:
    """Where the pass stands: what is open, what is out of sight, and what has been noticed."""

    def __init__(self, assembly: Assembly, lists: Lists) -> None:
        self.assembly = assembly
        self.asides: list[str] = []  # paragraphs of text boxes
        self.boxes: dict[str, str] = {}  # tag of a content control: text of its cell
        self.noticed: dict[str, str] = {}  # rule that fired: where it first did
        self._lists = lists
        self._unseen = 0  # how many elements are open whose text does not show
        self._hidden = False  # the run is
        self._paragraphs: list[_OpenParagraph] = []
        self._controls: list[Control] = []
        self._fields: list[bool] = []  # of the open ones, whether they are a box already written
        self._tags: list[str] = []  # of content controls whose cell is still open
        self._spans: list[int] = []  # of the open cells
        self._deleted_rows: list[bool] = []  # of the open rows
        self._skipped = 0  # columns before the row's first cell
        self._opens = _table(self._opening()) | dict.fromkeys(EQUATION_RUNS, self._open_run)
        self._closes = _table(self._closing()) | dict.fromkeys(EQUATION_TEXTS, self._text)
        self.reads = UNSEEN | NOTICED.keys() | PICTURES | self._opens.keys() | self._closes.keys()

    def feed(self, event: str, element: Element) -> None:
        tag = str(element.tag)
        starts = event == "start"
        if starts and tag in NOTICED and not self._unseen:
            self._notice(NOTICED[tag])
        if tag in UNSEEN:
            self._unseen += 1 if starts else -1
        if self._unseen:
            return
        handler = (self._opens if starts else self._closes).get(tag)
        if handler is not None:
            handler(element)
        elif starts and tag in PICTURES and self.assembly.in_cell:
            self._notice("text-unread")

    def _notice(self, rule: str) -> None:
        self.noticed.setdefault(rule, self.assembly.place)

    def _opening(self) -> dict[str, Handler]:
        return {
            "p": self._open_paragraph,
            "r": self._open_run,
            "sdt": lambda _: self._controls.append(Control()),
            "tbl": lambda _: self.assembly.open_table(),
            "tc": self._open_cell,
            "tr": lambda _: self._deleted_rows.append(False),
            "txbxContent": lambda _: self.assembly.open_aside(),
        }

    def _closing(self) -> dict[str, Handler]:
        return {
            "br": self._break,
            "cr": lambda _: self._write("\n"),
            "fldChar": self._field,
            "noBreakHyphen": lambda _: self._write("-"),
            "p": self._close_paragraph,
            "pPr": self._paragraph_properties,
            "ptab": lambda _: self._write("\t"),
            "rPr": self._run_properties,
            "sdt": self._close_control,
            "sdtPr": self._control_properties,
            "sym": lambda e: self._write(symbol(attribute(e, "font"), attribute(e, "char"))),
            "t": self._text,
            "tab": self._tab,
            "tbl": lambda _: self.assembly.close_table(),
            "tc": self._close_cell,
            "tcPr": self._cell_properties,
            "tr": self._close_row,
            "trPr": self._row_properties,
            "txbxContent": lambda _: self.asides.extend(self.assembly.close_aside()),
        }

    def _write(self, text: str) -> None:
        if any(self._fields):
            return
        if self._hidden:
            if text.strip():
                self._notice("text-hidden")
            return
        for control_around in reversed(self._controls):
            text = control_around.shows(text)
        self.assembly.write(text)

    def _text(self, element: Element) -> None:
        text = element.text or ""
        keeps = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        text, dropped, turns = clean(text if keeps else text.strip())
        if dropped:
            self._notice("control-characters")
        if turns:
            self._notice("bidi-characters")
        self._write(text)

    def _break(self, element: Element) -> None:
        is_of_lines = attribute(element, "type") in {"", "textWrapping"}
        if is_of_lines or self.assembly.line:  # a new page or column ends a line only within text
            self._write("\n")

    def _tab(self, element: Element) -> None:
        parent = element.getparent()
        if parent is not None and parent.tag in R:  # elsewhere it is a tab stop
            self._write("\t")

    def _field(self, element: Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            shown = field_text(element)
            if shown is not None:
                self._write(shown)
            self._fields.append(shown is not None)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _open_run(self, _: Element) -> None:
        self._hidden = False

    def _run_properties(self, element: Element) -> None:
        parent = element.getparent()
        if parent is not None and parent.tag in R:
            style = value(element, "rStyle")
            self._hidden = is_on(element, "vanish") or (bool(style) and self._lists.hides(style))

    def _open_paragraph(self, _: Element) -> None:
        self._paragraphs.append(_OpenParagraph())
        self.assembly.open_paragraph()

    def _paragraph_properties(self, element: Element) -> None:
        parent = element.getparent()
        if parent is None or parent.tag not in P or not self._paragraphs:
            return
        list_id, level = list_of(element)
        mark = child(element, "rPr")
        runs_on = mark is not None and child(mark, "del") is not None
        self._paragraphs[-1] = _OpenParagraph(value(element, "pStyle"), list_id, level, runs_on)

    def _close_paragraph(self, element: Element) -> None:
        opened = self._paragraphs.pop()
        is_empty = not self.assembly.line.strip()
        prefix = "" if is_empty else self._lists.prefix(opened.style, opened.list_id, opened.level)
        text = self.assembly.close_paragraph(prefix, runs_on=opened.runs_on)
        if not self.assembly.in_cell:
            self._keep_boxes(text)
        _let_go(element)

    def _control_properties(self, element: Element) -> None:
        if self._controls:
            self._controls[-1] = found = control(element)
            self._tags.extend([found.tag] if found.tag else [])

    def _close_control(self, _: Element) -> None:
        self._controls.pop()

    def _keep_boxes(self, text: str) -> None:
        for tag in self._tags:
            self.boxes.setdefault(tag, text)
        self._tags.clear()

    def _open_cell(self, _: Element) -> None:
        self.assembly.open_cell(self._skipped)
        self._skipped = 0
        self._spans.append(1)

    def _cell_properties(self, element: Element) -> None:
        parent = element.getparent()
        if parent is not None and parent.tag in TC:
            self._spans[-1] = min(max(whole(value(element, "gridSpan"), 1), 1), MOST_COLUMNS)
            merged = child(element, "vMerge")
            if merged is not None and attribute(merged, "val") in {"", "continue"}:
                self.assembly.continue_cell()

    def _close_cell(self, _: Element) -> None:
        self._keep_boxes(self.assembly.close_cell(self._spans.pop()))

    def _row_properties(self, element: Element) -> None:
        if child(element, "del") is not None and self._deleted_rows:
            self._deleted_rows[-1] = True
        self._skipped = min(whole(value(element, "gridBefore")), MOST_COLUMNS)

    def _close_row(self, element: Element) -> None:
        self.assembly.close_row(keep=not self._deleted_rows.pop())
        self._skipped = 0
        _let_go(element)


MOST_COLUMNS = 63  # of a Word table


def _table(handlers: dict[str, Handler]) -> dict[str, Handler]:
    return {tag: handler for name, handler in handlers.items() for tag in tags(name)}


def _let_go(element: Element) -> None:
    """Free what has been read: the element's content, and the element before it."""
    element.clear()
    before, parent = element.getprevious(), element.getparent()
    if before is not None and parent is not None:
        parent.remove(before)

"""The blocks of an HTML page: our own edition letter for letter, other pages as a browser shows their text.

The parser keeps no tree, runs nothing and fetches nothing; how deep a page is nested makes no difference.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from codemoot.domain.findings import Finding
from codemoot.importing.assembly import Assembly
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.source import Source
from codemoot.importing.text import clean, decode
from codemoot.importing.word.ooxml import WordDocument

MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
AT_ONCE = 2**16  # characters given to the parser
DEEPEST_TABLE = 30  # tables in tables; those further in are read as paragraphs
MOST_COLUMNS = 100
DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
AS_WINDOWS = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}  # as browsers read these names
OWN_SECTION = re.compile(r"Q\d+")
LINE_BREAK = "\v"  # stands for `br` until the paragraph ends
UNSHOWN = {"datalist", "head", "iframe", "noscript", "object", "script", "style", "svg", "template", "title"}
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WITHIN_A_LINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
}  # fmt: skip
CELLS = {"td", "th"}


def read_html(source: Source) -> WordDocument:
    """Read the page; one that cannot be read has findings only."""
    text, findings = _decode(source)
    page = _Page(source.name)
    # The stubs allow for bytes, which lxml gives to no target under Python 3.
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True)  # type: ignore[arg-type]
    try:
        for at in range(0, len(text), AT_ONCE):
            parser.feed(text[at : at + AT_ONCE].encode(errors="replace"))
        if text:
            parser.close()
    except UnreadableError as error:
        return WordDocument(source.name, findings=(error.finding,))
    except etree.XMLSyntaxError:
        return WordDocument(source.name, findings=(Finding("file-unreadable", source.name),))
    noticed = (Finding(rule, where) for rule, where in sorted(page.noticed.items()))
    return WordDocument(source.name, tuple(page.assembly.blocks), findings=(*findings, *noticed))


def _decode(source: Source) -> tuple[str, tuple[Finding, ...]]:
    declared = DECLARED.search(source.content[:4096])
    name = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    if name in {"utf-8", "utf8"} or source.content.startswith(MARKS):
        return decode(source)
    try:
        text = source.content.decode("cp1252" if name in AS_WINDOWS else name)
    except (LookupError, ValueError):
        return decode(source)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


@dataclass(slots=True)
class _Spans:
    """Which columns of the row are covered by cells of rows above."""

    in_row: bool = False
    column: int = 0
    rows: dict[int, int] = field(default_factory=dict)  # how many more rows each column is covered for
    cell: tuple[int, int] = (1, 1)  # columns and rows of the open cell


class _Page:
    """Takes what the parser finds, in order."""

    def __init__(self, name: str) -> None:
        self.assembly = Assembly(name)
        self.noticed: dict[str, str] = {}
        self._line: list[str] = []
        self._explicit = False  # the paragraph was opened by an element of its own
        self._prefix = ""
        self._unshown = 0  # elements open inside one that is not shown, and that one
        self._own = 0  # elements open inside a section of our own edition, and that one
        self._lists: list[int | None] = []  # of the open ones, the number of the last item; None has bullets
        self._tables: list[_Spans] = []
        self._too_deep = 0
        self._preformatted = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._unshown or _is_unshown(tag, attributes):
            self._unshown += 1
            return
        if self._own or (tag == "section" and OWN_SECTION.fullmatch(attributes.get("id", ""))):
            self._own += 1
        if tag == "br":
            self._line.append(LINE_BREAK)
        elif tag not in WITHIN_A_LINE:
            self._end_line()
            self._open(tag, attributes)

    def end(self, tag: str) -> None:
        if self._unshown:
            self._unshown -= 1
            return
        self._own -= bool(self._own)
        if tag not in WITHIN_A_LINE and tag != "br":
            self._end_line()
            self._close(tag)

    def data(self, text: str) -> None:
        if not self._unshown:
            self._line.append(text.replace(LINE_BREAK, " "))

    def comment(self, text: str) -> None:
        """Pass over it: the parser asks for this."""

    def close(self) -> None:
        self._end_line()
        while self._tables:
            self._close_table()

    def _open(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table":
            self._open_table()
        elif tag in {"ul", "ol"}:
            self._lists.append(None if tag == "ul" else 0)
        elif tag == "li":
            self._prefix = self._item()
        elif tag in {"p", "pre", "caption"}:
            self._explicit = tag == "p"
            self._preformatted += tag == "pre"
        elif self._tables and not self._too_deep:
            self._open_in_table(tag, attributes)

    def _close(self, tag: str) -> None:
        if tag == "table":
            self._close_table()
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._preformatted -= bool(self._preformatted)
        elif self._tables and not self._too_deep:
            self._close_in_table(tag)

    def _item(self) -> str:
        last = self._lists[-1] if self._lists else None
        if last is None:
            return "• "
        self._lists[-1] = last + 1
        return f"{last + 1}. "

    def _open_table(self) -> None:
        if len(self._tables) >= DEEPEST_TABLE:
            self._too_deep += 1
            return
        self._tables.append(_Spans())
        self.assembly.open_table()

    def _close_table(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
        elif self._tables:
            self._end_row()
            self._tables.pop()
            self.assembly.close_table()

    def _open_in_table(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "tr":
            self._end_row()
            self._tables[-1].in_row = True
        elif tag in CELLS:
            self._tables[-1].in_row = True
            self._fill_covered()
            self._tables[-1].cell = (_count(attributes.get("colspan")), _count(attributes.get("rowspan")))
            self.assembly.open_cell()

    def _close_in_table(self, tag: str) -> None:
        if tag == "tr":
            self._end_row()
        elif tag in CELLS:
            spans = self._tables[-1]
            columns, rows = spans.cell
            spans.rows |= dict.fromkeys(range(spans.column, spans.column + columns), rows - 1)
            spans.column += columns
            self.assembly.close_cell(columns)

    def _fill_covered(self) -> None:
        spans = self._tables[-1]
        while spans.rows.get(spans.column):
            spans.rows[spans.column] -= 1
            spans.column += 1
            self.assembly.open_cell()
            self.assembly.close_cell()

    def _end_row(self) -> None:
        if self._tables[-1].in_row:
            self._fill_covered()
            self.assembly.close_row()
            self._tables[-1].in_row, self._tables[-1].column = False, 0

    def _end_line(self) -> None:
        """End the paragraph that is open. One of blanks counts only where an element says it is one."""
        text, explicit = "".join(self._line), self._explicit
        self._line, self._explicit = [], False
        if not text.strip() and not explicit:
            return
        literal = self._own or self._preformatted
        text = text.replace(LINE_BREAK, "\n") if literal else _collapsed(text)
        prefix, self._prefix = self._prefix, ""
        self.assembly.open_paragraph()
        self.assembly.write(prefix + self._cleaned(text))
        self.assembly.close_paragraph()

    def _cleaned(self, text: str) -> str:
        cleaned, dropped, turns = clean(text)
        if dropped:
            self.noticed.setdefault("control-characters", self.assembly.place)
        if turns:
            self.noticed.setdefault("bidi-characters", self.assembly.place)
        return cleaned


def _is_unshown(tag: str, attributes: Mapping[str, str]) -> bool:
    return tag in UNSHOWN or "hidden" in attributes or bool(INVISIBLE.search(attributes.get("style", "")))


def _collapsed(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split(LINE_BREAK)).strip("\n")


def _count(said: str | None) -> int:
    is_number = said is not None and said.isascii() and said.isdigit() and len(said) < len(str(10**6))
    return min(max(int(said or 1), 1), MOST_COLUMNS) if is_number else 1

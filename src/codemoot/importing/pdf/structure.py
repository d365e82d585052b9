"""The structure tree of a tagged PDF, as paragraphs and tables in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral

from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.pdf.marks import SAME_LINE, Mark, Marks, between
from codemoot.importing.pdf.stand_ins import restored

DEEPEST = 60
IN_LINE = frozenset(
    "Span Quote Reference BibEntry Code Link Annot Ruby Warichu NonStruct Lbl LBody Em Strong Sub".split()  # noqa: SIM905  (reads as the standard lists them)
)
PARAGRAPHS = frozenset(("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "Caption", "LI", "Note"))
PICTURES = frozenset(("Figure", "Formula", "Artifact"))
ROWS, CELLS = "TR", ("TH", "TD")


class TooDeepError(Exception):
    """The tree is deeper than any document's."""


@dataclass(frozen=True, slots=True)
class Node:
    role: str
    kids: tuple["Node | Mark", ...]


@dataclass(frozen=True, slots=True)
class Tagged:
    """Reads one document's tree. Exact: it is our own, and nothing is to be guessed."""

    name: str
    exact: bool

    def blocks(self, node: Node) -> Iterator[Block]:
        if node.role in PICTURES:
            return
        if node.role == "Table":
            yield Table(tuple(self._rows(node)), self._where(node))
        elif node.role in PARAGRAPHS:
            yield Paragraph(self._text(node), self._where(node))
        else:
            yield from self._inside(node)

    def _inside(self, node: Node) -> Iterator[Block]:
        """Yield what stands in a part of the document; words there without a paragraph make one."""
        for in_line, group in groupby(node.kids, key=_is_in_line):
            if in_line:
                yield from self.blocks(Node("P", tuple(group)))
                continue
            for kid in group:
                if isinstance(kid, Node):
                    yield from self.blocks(kid)

    def _rows(self, node: Node) -> Iterator[tuple[str, ...]]:
        for kid in node.kids:
            if isinstance(kid, Mark) or kid.role == "Table":
                continue
            if kid.role == ROWS:
                cells = [cell for cell in kid.kids if isinstance(cell, Node) and cell.role in CELLS]
                is_heading = all(cell.role == "TH" for cell in cells)
                yield tuple(self._text(_once(cell) if is_heading else cell) for cell in cells)
            else:
                yield from self._rows(kid)

    def _text(self, node: Node) -> str:
        lines = [self._line(marks) for marks in _lines(node)]
        return restored(lines) if self.exact else "\n".join(line.strip() for line in lines).strip()

    def _line(self, marks: list[Mark]) -> str:
        text = ""
        before: Mark | None = None
        for mark in marks:
            if before and not self.exact:
                text += between(text, mark.text, is_new_line=_apart(before, mark))
            text += mark.text
            before = mark
        return text

    def _where(self, node: Node) -> str:
        first = next(_marks(node), None)
        return f"{self.name}, page {first.page}" if first else self.name


def _is_in_line(kid: Node | Mark) -> bool:
    return isinstance(kid, Mark) or (kid.role in IN_LINE and all(map(_is_in_line, kid.kids)))


def _apart(one: Mark, other: Mark) -> bool:
    return one.page != other.page or abs(one.bottom - other.top) > SAME_LINE


def _lines(node: Node) -> list[list[Mark]]:
    """Return the marks of each paragraph: those in line with one another, and those of each block."""
    lines: list[list[Mark]] = [[]]
    fresh = True  # whether the last line may still grow
    for kid in node.kids:
        made = [[kid]] if isinstance(kid, Mark) else [] if kid.role in PICTURES else _lines(kid)
        in_line = _is_in_line(kid)
        if not made:
            continue
        if in_line and fresh:
            lines[-1] += made[0]
            lines += made[1:]
        else:
            lines += made
        fresh = in_line
    return lines[1:] if len(lines) > 1 and not lines[0] else lines


def _once(cell: Node) -> Node:
    """Return a heading as its first page draws it: some producers repeat it under the same cell."""
    first = next(_marks(cell), None)
    return _on_page(cell, first.page) if first else cell


def _on_page(node: Node, page: int) -> Node:
    kept = (kid for kid in node.kids if isinstance(kid, Node) or kid.page == page)
    return Node(node.role, tuple(_on_page(kid, page) if isinstance(kid, Node) else kid for kid in kept))


def _marks(node: Node) -> Iterator[Mark]:
    for kid in node.kids:
        if isinstance(kid, Mark):
            yield kid
        else:
            yield from _marks(kid)


def tree(document: PDFDocument, marks: Marks) -> tuple[Node | None, int]:
    """Return the structure of the document, if it has one, and on how many pages parts of it are missing."""
    root = resolve1(document.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict):
        return None, 0
    roles = resolve1(root.get("RoleMap"))
    planting = _Planting(marks, roles if isinstance(roles, dict) else {})
    return planting.node(root, 0, 0), len(planting.torn)


@dataclass(frozen=True, slots=True)
class _Planting:
    marks: Marks
    roles: dict[str, object]
    torn: set[int] = field(default_factory=set)  # pages whose content lacks what the structure names

    def node(self, element: dict[str, object], page: int, depth: int) -> Node:
        if depth > DEEPEST:
            raise TooDeepError
        page = _page(element, page)
        return Node(self._role(element), tuple(self._kids(element.get("K"), page, depth)))

    def _kids(self, given: object, page: int, depth: int) -> Iterator[Node | Mark]:
        kids = resolve1(given)
        for kid in kids if isinstance(kids, list) else [kids]:
            value = resolve1(kid)
            if isinstance(value, int):
                yield from self._mark(page, value)
            elif isinstance(value, dict) and isinstance(id_ := value.get("MCID"), int):
                yield from self._mark(_page(value, page), id_)
            elif isinstance(value, dict) and "S" in value:
                yield self.node(value, page, depth + 1)

    def _mark(self, page: int, id_: int) -> Iterator[Mark]:
        if (found := self.marks.get((page, id_))) is None:
            self.torn.add(page)
        else:
            yield found

    def _role(self, element: dict[str, object]) -> str:
        role = _name(element.get("S"))
        for _ in range(DEEPEST):
            if (mapped := _name(self.roles.get(role))) in {"", role}:
                break
            role = mapped
        return role


def _page(element: dict[str, object], page: int) -> int:
    given = element.get("Pg")
    return given.objid if isinstance(given, PDFObjRef) else page


def _name(value: object) -> str:
    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""

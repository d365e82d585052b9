"""Structure trees as others make them."""

import io

import pikepdf
import pytest

from codemoot.importing.collated.blocks import Paragraph, Table
from codemoot.importing.pdf import read_pdf
from codemoot.importing.pdf.marks import Mark
from codemoot.importing.pdf.structure import Node, Tagged
from codemoot.importing.source import Source
from importing.pdf.foreign import foreign

FOREIGN = Tagged("made.pdf", exact=False)


def mark(text: str, page: int = 1, line: float = 700.0) -> Mark:
    return Mark(page, [text], line, line)


def node(role: str, *kids: Node | Mark) -> Node:
    return Node(role, kids)


def test_words_without_a_paragraph_make_one() -> None:
    tree = node("Document", node("Span", mark("Stage 03: ")), mark("Report"), node("H1", mark("Question 1")))

    assert list(FOREIGN.blocks(tree)) == [
        Paragraph("Stage 03: Report", "made.pdf, page 1"),
        Paragraph("Question 1", "made.pdf, page 1"),
    ]


def test_an_element_in_line_that_holds_paragraphs_is_only_around_them() -> None:
    tree = node("NonStruct", node("P", mark("One.")), node("P", mark("Two.")))

    assert [block.text for block in FOREIGN.blocks(tree) if isinstance(block, Paragraph)] == ["One.", "Two."]


def test_pictures_say_nothing() -> None:
    assert list(FOREIGN.blocks(node("Document", node("Figure", mark("Yes 3"))))) == []


def test_a_cell_keeps_its_paragraphs_and_the_items_of_its_list() -> None:
    item = node("L", node("LI", node("Lbl", mark("• ")), node("LBody", mark("fewer visits"))))
    tree = node("Table", node("TBody", node("TR", node("TD", node("P", mark("It is better.")), item))))

    assert list(FOREIGN.blocks(tree)) == [
        Table((("It is better.\n• fewer visits",),), "made.pdf, page 1"),
    ]


@pytest.mark.parametrize(
    ("first", "then", "text"),
    [
        (mark("the risk", line=700), mark("is low", line=688), "the risk is low"),
        (mark("self-", line=700), mark("assessment", line=688), "self-assessment"),
        (mark("the ", line=700), mark("risk", line=688), "the risk"),
        (mark("ri", line=700), mark("sk", line=700), "risk"),
        (mark("the risk", page=1), mark("is low", page=2), "the risk is low"),
    ],
)
def test_a_line_end_is_a_space_unless_one_was_written_or_a_hyphen(first: Mark, then: Mark, text: str) -> None:
    assert list(FOREIGN.blocks(node("P", first, then))) == [Paragraph(text, "made.pdf, page 1")]


def test_a_heading_that_is_drawn_again_on_the_next_page_is_read_once() -> None:
    heading = node("TR", node("TH", mark("Comments", page=1), mark("Comments", page=2)))
    body = node("TR", node("TD", mark("The risk", page=1), mark("is low.", page=2)))

    assert list(FOREIGN.blocks(node("Table", heading, body))) == [
        Table((("Comments",), ("The risk is low.",)), "made.pdf, page 1")
    ]


def wound(depth: int | None) -> bytes:
    """Return a document whose tree is so deep, or without a depth one that holds itself."""
    with pikepdf.open(io.BytesIO(foreign(("Larkspur Data", "Other SEC Party", "Yes", "None.")))) as document:
        root = document.Root.StructTreeRoot
        inner = root.K
        for _ in range(depth or 0):
            inner = document.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Div, K=inner))
        root.K = inner
        if depth is None:
            ring = document.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Div))
            ring.K = root.K = ring
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


@pytest.mark.parametrize("depth", [20_000, None])
def test_a_tree_without_end_is_left_for_the_lines_of_the_table(depth: int | None) -> None:
    read = read_pdf(Source("wound.pdf", wound(depth)))

    assert [block.rows[1][0] for block in read.blocks if isinstance(block, Table)] == ["Larkspur Data"]

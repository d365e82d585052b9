"""Our own edition comes back letter for letter; other pages as a browser shows their text."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.html import read_html
from codemoot.importing.source import Source

NAME = "page.html"


def blocks(page: str) -> list[Block]:
    return list(read_html(Source(NAME, page.encode())).blocks)


def texts(page: str) -> list[str]:
    return [block.text for block in blocks(page) if isinstance(block, Paragraph)]


def rows(page: str) -> list[tuple[tuple[str, ...], ...]]:
    return [block.rows for block in blocks(page) if isinstance(block, Table)]


def own(*cells: str) -> str:
    """A table as our own edition prints it: each line of a comment a paragraph."""
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return (
        f'<section id="Q1">\n<p class="question">Q1:  Why?</p>\n<table>\n<tr>{row}</tr>\n</table>\n</section>'
    )


def test_blocks_come_in_order_with_their_places() -> None:
    page = "<h1>One</h1><table><tr><th>a<td>b<tr><td>c<td>d</table>tail"

    assert blocks(page) == [
        Paragraph("One", f"{NAME}, paragraph 1"),
        Table((("a", "b"), ("c", "d")), f"{NAME}, table 1"),
        Paragraph("tail", f"{NAME}, paragraph 2"),
    ]


def test_text_of_our_own_edition_keeps_its_spaces_and_empty_lines() -> None:
    page = own("North  moor", "<p>  a  b</p><p></p><p>\tc</p>")

    assert texts(page) == ["Q1:  Why?"]
    assert rows(page) == [(("North  moor", "  a  b\n\n\tc"),)]


lines = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" \t"))


@given(
    st.lists(lines, min_size=1).map("\n".join), st.text(st.characters(categories=["L", "P", "S"]), min_size=1)
)
def test_any_comment_of_our_own_edition_comes_back_letter_for_letter(comment: str, party: str) -> None:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in comment.split("\n")) if comment else ""

    assert rows(own(html.escape(party), paragraphs)) == [((party, comment),)]


def test_spaces_of_other_pages_are_those_a_browser_shows() -> None:
    assert texts("<div>out \n  side<br>two <b>bold</b>ly</div><p>  </p>&nbsp;") == [
        "out side\ntwo boldly",
        "",
    ]


def test_preformatted_text_keeps_its_spaces() -> None:
    assert texts("<pre>a  b\n  c</pre>") == ["a  b\n  c"]


def test_lists_keep_their_bullets_and_numbers() -> None:
    assert texts("<ul><li>a<li>b<ol><li>c</li><li>d</ol></ul>") == ["• a", "• b", "1. c", "2. d"]


@pytest.mark.parametrize(
    "unshown",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<p hidden>x <b>y</b></p>",
        "<p style='color:red; display: none'>x</p>",
        "<!-- x -->",
        "<svg><text>x</text></svg>",
    ],
)
def test_what_a_browser_does_not_show_is_not_read(unshown: str) -> None:
    assert texts(f"a{unshown}<p>b</p>") == ["a", "b"]


def test_cells_that_span_keep_the_columns_in_place() -> None:
    page = "<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>C<td>D<tr><td>E</table>"

    assert rows(page) == [(("A", "B", ""), ("", "C", "D"), ("E",))]


def test_a_table_in_a_cell_is_lines_of_its_text() -> None:
    page = "<table><tr><td>a<td>b<table><tr><td>c<td>d</table>e</table>"

    assert rows(page) == [(("a", "b\nc\td\ne"),)]


def test_a_page_says_its_own_encoding_or_is_read_as_utf_8() -> None:
    declared = Source(NAME, b'<meta charset="iso-8859-1"><p>\x93caf\xe9\x94')
    unknown = Source(NAME, "<meta charset='klingon'><p>café".encode())

    assert read_html(declared).blocks == (Paragraph("“café”", f"{NAME}, paragraph 1"),)
    assert read_html(unknown).blocks == (Paragraph("café", f"{NAME}, paragraph 1"),)


def test_characters_that_cannot_be_seen_are_said() -> None:
    found = read_html(Source(NAME, "<p>a\u202eb</p><p>c\u200bd</p>".encode()))

    assert found.findings == (
        Finding("bidi-characters", f"{NAME}, paragraph 1"),
        Finding("control-characters", f"{NAME}, paragraph 2"),
    )


@pytest.mark.parametrize(
    "opening", ["<div>", "<table><tr><td>", "<table><tr><td>a<td>", "<ul><li>", "<b>", "<section id=Q1>"]
)
def test_depth_makes_no_difference(opening: str) -> None:
    found = blocks(opening * 100_000 + "deep")

    assert "deep" in str(found[-1])


def test_an_entity_or_an_address_in_the_page_is_not_followed() -> None:
    page = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>a&e;b<img src="http://127.0.0.1:9/x">'

    assert texts(page)[-1] == "a&e;b"


@given(st.text(st.sampled_from("<>/!&;='\" -ptdrahblescio1é\0")))
def test_no_page_is_too_broken_to_read(page: str) -> None:
    assert isinstance(blocks(page), list)


def test_an_empty_page_has_nothing() -> None:
    assert blocks("") == []

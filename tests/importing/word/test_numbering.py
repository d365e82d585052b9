"""What Word prints before a paragraph of a list, though the file does not hold it."""

import pytest

from codemoot.importing.collated.blocks import Paragraph
from codemoot.importing.word.ooxml import read_blocks
from importing.word.filling import NAMESPACES, paragraph, word_file


def lists(*levels: tuple[str, str]) -> str:
    listed = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="7">{listed}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )


def item(text: str, level: int = 0) -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')


def read(body: str, **parts: str) -> list[str]:
    return [
        block.text for block in read_blocks(word_file(body, parts)).blocks if isinstance(block, Paragraph)
    ]


def test_a_bullet_stands_before_each_paragraph_of_its_list() -> None:
    assert read(item("a") + item("") + item("b"), numbering=lists(("bullet", "\uf0b7"))) == ["• a", "", "• b"]


def test_numbers_count_by_level() -> None:
    numbering = lists(("decimal", "%1."), ("lowerLetter", "(%2)"), ("decimal", "%1.%2.%3"))

    found = read(
        item("a") + item("b", 1) + item("c", 1) + item("d", 2) + item("e") + item("f", 1), numbering=numbering
    )

    assert found == ["1. a", "(a) b", "(b) c", "1.b.1 d", "2. e", "(a) f"]


@pytest.mark.parametrize(
    ("style", "fourth"),
    [
        ("lowerRoman", "iv"),
        ("upperRoman", "IV"),
        ("upperLetter", "D"),
        ("decimalZero", "04"),
        ("ordinal", "4"),
    ],
)
def test_numbers_are_written_as_the_list_says(style: str, fourth: str) -> None:
    assert read(item("a") * 4, numbering=lists((style, "%1)")))[-1] == f"{fourth}) a"


def test_a_style_may_name_the_list() -> None:
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:styleId="B">'
        '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="C"><w:basedOn w:val="B"/></w:style></w:styles>'
    )
    body = paragraph("a", properties='<w:pStyle w:val="C"/>')

    assert read(body, styles=styles, numbering=lists(("bullet", "o"))) == ["• a"]


def test_the_bullet_style_is_enough_where_its_list_is_missing() -> None:
    style = '<w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style>'
    listed = paragraph("a", properties='<w:pStyle w:val="ListBullet"/>')
    out = paragraph("b", properties='<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>')

    assert read(listed + out, styles=f"<w:styles {NAMESPACES}>{style}</w:styles>") == ["• a", "b"]

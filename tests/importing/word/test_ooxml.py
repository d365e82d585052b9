"""A Word file is read as a person sees it, and what is left out is said."""

import pytest

from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Paragraph, Table
from codemoot.importing.source import Source
from codemoot.importing.word.ooxml import WordDocument, read_blocks
from importing.word.filling import (
    NAMESPACES,
    cell,
    paragraph,
    table,
    unzipped,
    word_bytes,
    word_file,
    zipped,
)

NAME = "form.docx"


def texts(body: str, **parts: str) -> list[str]:
    return [
        block.text for block in read_blocks(word_file(body, parts)).blocks if isinstance(block, Paragraph)
    ]


def rows(body: str) -> list[tuple[tuple[str, ...], ...]]:
    return [block.rows for block in read_blocks(word_file(body)).blocks if isinstance(block, Table)]


def rules(source: Source) -> list[tuple[str, str]]:
    return [(finding.rule, finding.where) for finding in read_blocks(source).findings]


def run(inside: str, properties: str = "") -> str:
    return f"<w:p><w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r></w:p>"


def test_paragraphs_and_tables_come_in_order_with_their_places() -> None:
    source = word_file(paragraph("One") + table(("a", "b"), ("c", "d\ne")) + paragraph("Two ", "runs"))

    assert read_blocks(source) == WordDocument(
        NAME,
        (
            Paragraph("One", f"{NAME}, paragraph 1"),
            Table((("a", "b"), ("c", "d\ne")), f"{NAME}, table 1"),
            Paragraph("Two runs", f"{NAME}, paragraph 2"),
        ),
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ('<w:br w:type="page"/><w:t>b</w:t>', "b"),
        ('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>', "a\nb"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a-b"),
        ("<w:t>a\N{NO-BREAK SPACE}b</w:t>", "a b"),
        ('<w:t xml:space="preserve"> a </w:t>', " a "),
        ("<w:t> a </w:t>", "a"),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☑"),
        ('<w:sym w:font="Wingdings" w:char="F0A8"/>', "☐"),
        ("<w:instrText>PAGE</w:instrText><w:t>3</w:t>", "3"),
    ],
)
def test_breaks_tabs_and_symbols_are_read_as_they_look(inside: str, text: str) -> None:
    assert texts(run(inside)) == [text]


def test_a_tab_stop_is_no_tab() -> None:
    assert texts(paragraph("a", properties='<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>')) == ["a"]


def test_tracked_changes_are_read_as_if_accepted() -> None:
    source = word_file(
        '<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r>'
        "<w:del><w:r><w:delText>object</w:delText><w:t>x</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>agree</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
    )

    assert read_blocks(source).blocks == (Paragraph("We agree", f"{NAME}, paragraph 1"),)
    assert rules(source) == [("tracked-changes", f"{NAME}, paragraph 1")]


def test_a_paragraph_whose_mark_was_deleted_is_one_with_the_next() -> None:
    first = paragraph("One ", properties="<w:rPr><w:del/></w:rPr>")

    assert texts(first + paragraph("sentence.")) == ["One sentence."]


def test_a_row_that_was_deleted_is_left_out() -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('gone')}</w:tr>"

    assert rows(f"<w:tbl><w:tr>{cell('kept')}</w:tr>{deleted}</w:tbl>") == [(("kept",),)]


def test_hidden_text_is_not_read_and_is_said_to_be_there() -> None:
    source = word_file(
        run("<w:t>secret</w:t>", "<w:vanish/>") + run("<w:t>shown</w:t>", '<w:vanish w:val="0"/>')
    )

    assert [block.text for block in read_blocks(source).blocks if isinstance(block, Paragraph)] == [
        "",
        "shown",
    ]
    assert rules(source) == [("text-hidden", f"{NAME}, paragraph 1")]


def test_text_that_its_style_hides_is_not_read() -> None:
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    )

    assert texts(run("<w:t>x</w:t>", '<w:rStyle w:val="Note"/>'), styles=styles) == [""]


def test_comments_of_reviewers_are_said_to_be_there() -> None:
    comments = f"<w:comments {NAMESPACES}><w:comment>{paragraph('Drop this?')}</w:comment></w:comments>"

    assert rules(word_file(paragraph("a"), {"comments": comments})) == [("text-hidden", NAME)]
    assert rules(word_file(paragraph("a"), {"comments": f"<w:comments {NAMESPACES}/>"})) == []


def test_notes_and_pictures_in_cells_are_said_to_be_unread() -> None:
    note = run('<w:footnoteReference w:id="1"/>')
    picture = "<w:tbl><w:tr><w:tc><w:p><w:r><w:drawing/></w:r></w:p></w:tc></w:tr></w:tbl>"

    assert rules(word_file(note)) == [("text-unread", f"{NAME}, paragraph 1")]
    assert rules(word_file(picture)) == [("text-unread", f"{NAME}, table 1")]


def test_macros_are_said_to_be_there_and_the_text_is_read() -> None:
    parts = unzipped(word_bytes(paragraph("a")))

    document = read_blocks(Source(NAME, zipped({**parts, "word/vbaProject.bin": b"\0"})))

    assert document.blocks == (Paragraph("a", f"{NAME}, paragraph 1"),)
    assert document.findings == (Finding("macros", NAME),)


def test_characters_that_cannot_be_seen_are_said() -> None:
    source = word_file(paragraph("a\u202eb") + paragraph("c\u200bd"))

    assert [block.text for block in read_blocks(source).blocks if isinstance(block, Paragraph)] == [
        "a\u202eb",
        "cd",
    ]
    assert rules(source) == [
        ("bidi-characters", f"{NAME}, paragraph 1"),
        ("control-characters", f"{NAME}, paragraph 2"),
    ]


def control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def test_a_content_control_gives_its_text_and_the_text_of_its_cell_by_its_tag() -> None:
    within = control("<w:tag w:val='q1'/>", "<w:r><w:t>Yes</w:t></w:r>")
    inside = f"<w:p>{within}<w:r><w:t>!</w:t></w:r></w:p>"
    whole = control("<w:tag w:val='q2'/>", cell("No\nnever"))

    document = read_blocks(word_file(f"<w:tbl><w:tr><w:tc>{inside}</w:tc>{whole}</w:tr></w:tbl>"))

    assert document.boxes == {"q1": "Yes!", "q2": "No\nnever"}
    assert document.blocks == (Table((("Yes!", "No\nnever"),), f"{NAME}, table 1"),)


def test_a_hint_that_still_shows_is_no_text() -> None:
    shown = control("<w:showingPlcHdr/>", paragraph("Click here"))

    assert texts(shown + paragraph("a")) == ["", "a"]


@pytest.mark.parametrize(("state", "shown", "box"), [("1", "?", "☒"), ("0", "!", "☐"), ("true", "?", "☒")])
def test_a_tick_box_is_read_by_its_state_not_by_its_font(state: str, shown: str, box: str) -> None:
    assert texts(ticked(state, f"<w:r><w:t>{shown}</w:t></w:r>")) == [f"{box}Yes"]


@pytest.mark.parametrize("shown", ["☒", "X", "x", "✓", "✔", "☑", "Yes", "Y", "</w:t><w:t>Yes", "?"])
def test_a_tick_box_that_is_ticked_on_the_page_only_is_read_as_unclear(shown: str) -> None:
    assert texts(ticked("0", f"<w:r><w:t>{shown}</w:t></w:r>")) == ["☐☒Yes"]
    assert texts(ticked("0", f"<w:r><w:t>☐</w:t></w:r><w:r><w:t>{shown}</w:t></w:r>")) == ["☐☒Yes"]


@pytest.mark.parametrize("shown", ["☐", "No"])
def test_a_tick_box_whose_tick_is_not_on_the_page_is_read_as_unclear(shown: str) -> None:
    assert texts(ticked("1", f"<w:r><w:t>{shown}</w:t></w:r>")) == ["☐☒Yes"]
    assert texts(ticked("0", f"<w:r><w:t>{shown}</w:t></w:r>")) == ["☐Yes"]


def ticked(state: str, shown: str) -> str:
    box = f'<w14:checked w14:val="{state}"/><w14:uncheckedState w14:val="0021"/>'
    tick = control(f"<w14:checkbox>{box}</w14:checkbox>", shown)
    return f"<w:p>{tick}<w:r><w:t>Yes</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "☐"),
        (
            "<w:ddList><w:result w:val='1'/><w:listEntry w:val='No'/><w:listEntry w:val='Yes'/></w:ddList>",
            "Yes",
        ),
    ],
)
def test_form_fields_of_older_forms_are_read(data: str, text: str) -> None:
    field = f'<w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar>'
    end = '<w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/><w:t>.</w:t>'

    assert texts(run(field + end)) == [f"{text}."]


def test_a_text_box_is_given_apart_and_once() -> None:
    box = f"<w:txbxContent>{paragraph('Stage 04')}</w:txbxContent>"
    twice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<mc:AlternateContent>{twice}</mc:AlternateContent>"

    document = read_blocks(word_file(run(f"<w:t>a</w:t>{drawn}<w:t>b</w:t>")))

    assert document.blocks == (Paragraph("ab", f"{NAME}, paragraph 1"),)
    assert document.asides == (Paragraph("Stage 04", f"{NAME}, text box"),)


def test_headers_and_footers_are_given_apart() -> None:
    footer = f"<w:ftr {NAMESPACES}>{paragraph('White')}{table(('Page', '1'))}</w:ftr>"

    document = read_blocks(word_file(paragraph("a"), {"footer": footer}))

    assert [aside.text for aside in document.asides] == ["White", "Page", "1"]


def test_merged_cells_keep_the_columns_in_place() -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('wide')}</w:tc>"
    late = f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell('b')}{cell('c')}</w:tr>"

    assert rows(f"<w:tbl><w:tr>{wide}{cell('x')}</w:tr>{late}</w:tbl>") == [
        (("wide", "", "x"), ("", "b", "c"))
    ]


def test_the_strict_form_of_the_format_is_read_too() -> None:
    strict = NAMESPACES.replace(
        "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
    )
    parts = {"word/document.xml": f"<w:document {strict}><w:body>{table(('a', 'b'))}</w:body></w:document>"}

    document = read_blocks(Source(NAME, zipped({"[Content_Types].xml": "", **parts})))

    assert document.blocks == (Table((("a", "b"),), f"{NAME}, table 1"),)


def merged(text: str, kind: str = "") -> str:
    state = f'<w:vMerge w:val="{kind}"/>' if kind else "<w:vMerge/>"
    return f"<w:tc><w:tcPr>{state}</w:tcPr>{paragraph(text)}</w:tc>"


def test_a_cell_merged_with_the_one_above_has_its_text() -> None:
    first = f"<w:tr>{merged('Fernhill Energy', 'restart')}{cell('a')}</w:tr>"
    second, third = (f"<w:tr>{merged('')}{cell(text)}</w:tr>" for text in "bc")
    fourth = f"<w:tr>{merged('Larkspur Data', 'restart')}{cell('d')}</w:tr>"

    assert rows(f"<w:tbl>{first}{second}{third}{fourth}</w:tbl>") == [
        (
            ("Fernhill Energy", "a"),
            ("Fernhill Energy", "b"),
            ("Fernhill Energy", "c"),
            ("Larkspur Data", "d"),
        )
    ]


def test_a_merged_cell_keeps_its_column_beside_wide_cells_and_in_tables_within() -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('wide')}</w:tc>"
    above = f"<w:tr>{wide}{merged('kept', 'continue')}</w:tr>"
    head = f"<w:tr>{cell('x')}{cell('y')}{merged('up', 'restart')}</w:tr>"
    within = f"<w:tbl><w:tr>{cell('n')}</w:tr></w:tbl>"
    inner = f"<w:tr><w:tc>{within}</w:tc>{cell('')}{merged('')}</w:tr>"

    assert rows(f"<w:tbl>{head}{above}{inner}</w:tbl>") == [
        (("x", "y", "up"), ("wide", "", "kept"), ("n", "", "kept"))
    ]


def test_what_an_equation_says_is_read() -> None:
    equation = "<m:oMath><m:r><m:t>E=m</m:t></m:r><m:r><m:t>c²</m:t></m:r></m:oMath>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>y</w:t></w:r>"
    inside = f'<w:p><w:r><w:t xml:space="preserve">So </w:t></w:r>{hidden}{equation}</w:p>'

    assert rows(f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>") == [(("So E=mc²",),)]

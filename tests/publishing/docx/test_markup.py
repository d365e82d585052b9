"""Text as WordprocessingML."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from codemoot.publishing.docx.markup import NAMESPACE, Layout, paragraph, run, table


def parsed(markup: str) -> etree._Element:
    return etree.fromstring(f"<w:body {NAMESPACE}>{markup}</w:body>")


def test_tabs_and_line_ends_are_words_own() -> None:
    assert run("a\tb\nc") == (
        '<w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t><w:br/>'
        '<w:t xml:space="preserve">c</w:t></w:r>'
    )


def test_a_character_that_xml_forbids_leaves_its_mark() -> None:
    assert run("a\x0bb") == '<w:r><w:t xml:space="preserve">a\ufffdb</w:t></w:r>'


def test_a_paragraph_without_text_is_still_one() -> None:
    assert paragraph("Cell", run("")) == '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>'


def test_numbers_are_set_to_the_right_and_a_small_table_kept_together() -> None:
    layout = Layout("Counts", (3000, 1000), "Answers <1>", numbers=True, together=True)

    markup = "".join(table(layout, ("Question", "Yes"), [("Question 1", "7")]))

    assert markup.count('<w:pStyle w:val="CellNumber"/><w:keepNext/>') == 1
    assert markup.count('<w:pStyle w:val="CellHeadNumber"/><w:keepNext/>') == 1
    assert '<w:tblCaption w:val="Answers &lt;1&gt;"/>' in markup


@given(st.text())
def test_any_text_makes_well_formed_markup(text: str) -> None:
    layout = Layout("Responses", (100, 200), text)

    assert len(parsed("".join(table(layout, (text, text), [(text, text)])))) == 2

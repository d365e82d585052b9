"""The Word edition: read back by a table walker, cell for cell."""

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.shared import Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Finding
from codemoot.publishing.docx import write_docx
from codemoot.publishing.edition import Edition, Mode
from publishing.editions import edition, edition_of, row, with_findings

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(printed: Edition, folder: Path) -> WordDocument:
    write_docx(printed, folder / "collation.docx")
    return docx.Document(str(folder / "collation.docx"))


def responses(word: WordDocument) -> list[list[str]]:
    tables = [table for table in word.tables if table.cell(0, 0).text == "Party Name"]
    return [[cell.text for cell in line.cells] for table in tables for line in table.rows[1:]]


def test_every_cell_is_read_back_as_it_was(tmp_path: Path) -> None:
    printed = edition()

    assert responses(document(printed, tmp_path)) == [
        [one.party, one.category, one.answer_printed, printed.comment(one)] for one in printed.projection.rows
    ]


printable = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from("\n\t"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(printable, min_size=1, max_size=4))
def test_a_comment_is_printed_character_for_character(tmp_path: Path, comments: list[str]) -> None:
    printed = edition_of(*(row("Q1", "Fernhill Energy", "Yes", comment) for comment in comments))

    assert [cells[3] for cells in responses(document(printed, tmp_path))] == comments


def test_the_blocks_stand_in_the_order_of_the_layout(tmp_path: Path) -> None:
    word = document(edition(mode=Mode.EXACT), tmp_path)

    assert [paragraph.text for paragraph in word.paragraphs if paragraph.text] == [
        "Stage 03: Modification Report Consultation Responses",
        "SECMP0901 ‘Tell the committee of a spare meter store’",
        "About this document",
        "This document holds the responses to the SECMP0901 Modification Report Consultation (MRC).",
        "For more, please contact Ada Fenwick on 0191 555 0134 or email change.desk@example.org.",
        "About this Document",
        "The Change Board will consider these responses on 17 July 2024.",
        "Summary of Responses",
        "This section summarises the responses received to the SECMP0901 MRC.",
        "Question 1",
        "Q1: Do you agree that the proposal should be approved?",
        "Question 2",
        "Q2: Do you agree with the date?",
        "Question 3",
        "Q3: Do you have any further comments?",
    ]
    assert len(word.tables) == len(("stages", "Q1", "Q2", "Q3"))


def test_the_administrator_sees_the_findings_before_the_questions(tmp_path: Path) -> None:
    word = document(with_findings(Finding("party-missing", "c.csv, row 9")), tmp_path)

    texts = [paragraph.text for paragraph in word.paragraphs if paragraph.text]
    start = texts.index("For the administrator")
    assert texts[start + 1 : start + 4] == [
        "Errors: 1",
        "Something of the sources is not in this collation, or may be wrong in it.",
        "Question 1",
    ]
    (findings,) = [table for table in word.tables if table.cell(0, 0).text == "Where"]
    assert [cell.text for cell in findings.rows[1].cells] == [
        "c.csv, row 9",
        "Responses name no Party; they are printed with the name blank.",
    ]


def test_a_paragraph_of_a_comment_stands_a_little_apart_from_the_next(tmp_path: Path) -> None:
    word = document(edition_of(row("Q1", "Fernhill Energy", "Yes", "One.\nTwo.")), tmp_path)

    comment = word.tables[1].cell(1, 3)
    assert [one.style.paragraph_format.space_after for one in comment.paragraphs if one.style] == [
        Pt(3),
        Pt(0),
    ]


def test_the_stage_box_names_every_stage(tmp_path: Path) -> None:
    box = document(edition(), tmp_path).tables[0]

    assert [cell.text for cell in box.columns[1].cells][1:] == [
        "First Look",
        "Refinement",
        "Report",
        "Decision",
    ]


def test_the_head_of_a_table_is_repeated_on_every_page_and_its_rows_may_break(tmp_path: Path) -> None:
    body = document(edition(), tmp_path).element.body

    rows = body.findall(f"{WORD}tbl")[-1].findall(f"{WORD}tr")

    heads = [row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in rows]
    fixed = [row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows]
    assert heads == [True, *[False] * 5]
    assert fixed == [True, *[False] * 5]


def test_the_extended_mode_has_a_chart_with_words_and_a_table_for_every_picture(tmp_path: Path) -> None:
    document(edition(), tmp_path)

    with ZipFile(tmp_path / "collation.docx") as parts:
        charts = [name for name in parts.namelist() if name.startswith("word/charts/")]
        body = parts.read("word/document.xml").decode()

    assert len(charts) == body.count("<w:drawing>") == body.count('descr="') == 4
    assert 'descr="Answers to each question. Question 1: 3 Yes, 1 No, 1 Neutral; ' in body


def test_every_part_is_well_formed(tmp_path: Path) -> None:
    document(edition(Audience.ADMINISTRATOR), tmp_path)

    with ZipFile(tmp_path / "collation.docx") as parts:
        names = [name for name in parts.namelist() if name.endswith((".xml", ".rels"))]
        assert [etree.fromstring(parts.read(name)) is not None for name in names] == [True] * len(names)


def test_the_properties_say_the_title_and_neither_who_nor_when(tmp_path: Path) -> None:
    properties = document(edition(), tmp_path).core_properties

    assert properties.title == "SECMP0901 ‘Tell the committee of a spare meter store’"
    assert (properties.author, properties.last_modified_by, properties.language) == ("", "", "en-GB")
    assert (properties.created, properties.modified) == (datetime(1980, 1, 1, tzinfo=UTC),) * 2


@pytest.mark.parametrize("audience", Audience)
def test_the_footer_of_every_page_has_the_classification(audience: Audience, tmp_path: Path) -> None:
    footer = document(edition(audience), tmp_path).sections[0].footer.paragraphs

    notice = [] if audience is Audience.PUBLIC else [f"Edition for the {audience}; not for publication."]
    assert [paragraph.text for paragraph in footer][:-1] == [
        "This invented document is classified as White and may be shared with anyone.",
        *notice,
    ]


def test_the_same_edition_is_the_same_bytes(tmp_path: Path) -> None:
    write_docx(edition(), tmp_path / "one.docx")
    write_docx(edition(), tmp_path / "two.docx")

    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()

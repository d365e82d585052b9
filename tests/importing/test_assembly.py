"""Paragraphs and tables keep their order and their places, however they are nested."""

import pytest

from codemoot.domain.findings import Finding
from codemoot.importing.assembly import Assembly
from codemoot.importing.collated.blocks import Paragraph, Table
from codemoot.importing.recognise import UnreadableError


def add(assembly: Assembly, text: str) -> None:
    assembly.open_paragraph()
    assembly.write(text)
    assembly.close_paragraph()


def add_cell(assembly: Assembly, *texts: str) -> None:
    assembly.open_cell()
    for text in texts:
        add(assembly, text)
    assembly.close_cell()


def add_inner(assembly: Assembly) -> None:
    assembly.open_table()
    add_cell(assembly, "Yes")
    add_cell(assembly, "We agree.")
    assembly.close_row()
    assembly.close_table()


def test_blocks_are_numbered_by_kind() -> None:
    assembly = Assembly("a.docx")

    add(assembly, "One")
    add_inner(assembly)
    add(assembly, "Two")

    assert assembly.blocks == [
        Paragraph("One", "a.docx, paragraph 1"),
        Table((("Yes", "We agree."),), "a.docx, table 1"),
        Paragraph("Two", "a.docx, paragraph 2"),
    ]


def test_a_table_beside_other_cells_becomes_lines_of_its_cell() -> None:
    assembly = Assembly("a.docx")

    assembly.open_table()
    add_cell(assembly, "Comments")
    assembly.open_cell()
    add(assembly, "See:")
    add_inner(assembly)
    assembly.close_cell()
    assembly.close_row()
    assembly.close_table()

    assert assembly.blocks == [Table((("Comments", "See:\nYes\tWe agree."),), "a.docx, table 1")]


def test_a_table_that_frames_another_gives_way_to_it() -> None:
    assembly = Assembly("a.docx")

    assembly.open_table()
    add_cell(assembly, "above")
    assembly.close_row()
    assembly.open_cell()
    add(assembly, "Question 1")
    add_inner(assembly)
    assembly.close_cell()
    assembly.close_row()
    assembly.close_table()

    assert assembly.blocks == [
        Table((("above",),), "a.docx, table 1"),
        Paragraph("Question 1", "a.docx, paragraph 1"),
        Table((("Yes", "We agree."),), "a.docx, table 2"),
    ]


def test_a_paragraph_that_runs_on_is_one_with_the_next_also_at_the_end_of_a_cell() -> None:
    assembly = Assembly("a.docx")

    assembly.open_table()
    assembly.open_cell()
    assembly.open_paragraph()
    assembly.write("kept")
    assembly.close_paragraph(runs_on=True)
    assembly.close_cell()
    assembly.close_row()
    assembly.close_table()

    assert assembly.blocks == [Table((("kept",),), "a.docx, table 1")]


def test_more_pieces_than_any_consultation_has_are_refused() -> None:
    assembly = Assembly("a.docx", most=2)

    add(assembly, "One")
    add(assembly, "Two")
    with pytest.raises(UnreadableError) as refused:
        add(assembly, "Three")

    assert refused.value.finding == Finding("file-too-large", "a.docx")


def test_closings_without_openings_do_no_harm() -> None:
    assembly = Assembly("a.docx")

    assembly.close_row()
    assembly.close_table()
    assembly.close_cell()

    assert assembly.blocks == []

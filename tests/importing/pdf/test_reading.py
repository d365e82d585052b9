"""A PDF read in the best way that it offers, each way shown by example, our own by property."""

import io
import tempfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codemoot.domain.collation.document import Row
from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Paragraph, Table
from codemoot.importing.pdf import PdfText, read_pdf
from codemoot.importing.source import Source
from codemoot.publishing.edition import Edition, Mode, columns
from codemoot.publishing.pdf import write_pdf
from codemoot.publishing.pdf.volumes import FULL
from importing.pdf.foreign import HEADS, LONG, foreign
from publishing.editions import QUESTIONS, WORDING, edition, edition_of, row

Cells = tuple[str, str, str, str]

AWKWARD = (
    "self-assessment", "second-or-subsequent", "https://example.org/a/long/path?x=1&y=2-3#part", "and/or",
    "“quoted”", "‘it’s’", "(a)", "[b]", "[U+4E2D]", "- ", "– a dash — and more", "W" * 90, "  ", "\t", "\n",
    "\n\n", "• ", "1. ", "😀", "日本語", "שלום", "ŵŷ", "w\u0302", "b\u0302", "\u00ad", "\u200b", "\u2060",
    "\u2002", "\u00a0", "\u202e", "ffi ﬁ", "<b>", "#set $x$ \\ ` * _ @a // /*", "the quick brown fox is away",
)  # fmt: skip
texts = st.lists(st.sampled_from(AWKWARD), max_size=30).map(" ".join) | st.text(max_size=200)
cells = st.tuples(texts, texts, texts, texts)


def printed(given_: Edition, full: int = FULL) -> list[Source]:
    with tempfile.TemporaryDirectory() as folder:
        return [Source(path.name, path.read_bytes()) for path in write_pdf(given_, Path(folder), full=full)]


def tables(read: PdfText) -> list[Table]:
    """Return the tables of the questions."""
    return [block for block in read.blocks if isinstance(block, Table) and block.rows[0][-1] == "Comments"]


def rows(read: PdfText) -> list[Cells]:
    return [(one[0], one[1], one[2], one[3]) for table in tables(read) for one in table.rows[1:]]


def row_of(said: Cells) -> Row:
    party, category, answer, comment = said
    return replace(row("Q1", party, answer, comment), category=category)


def cells_of(one: Edition) -> list[Cells]:
    return [(row.party, row.category, row.answer_printed, one.comment(row)) for row in one.projection.rows]


@pytest.mark.parametrize("mode", Mode)
def test_our_own_is_read_back_exactly(mode: Mode) -> None:
    (source,) = printed(edition(mode=mode))

    read = read_pdf(source)

    assert (read.exact, read.findings) == (True, ())
    assert rows(read) == cells_of(edition())
    assert [table.rows[0] for table in tables(read)] == [columns(question) for question in QUESTIONS]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(cells, min_size=1, max_size=12))
def test_whatever_was_written_comes_back_from_our_own(said: list[Cells]) -> None:
    (source,) = printed(edition_of(*map(row_of, said)))

    assert rows(read_pdf(source)) == said


def test_each_volume_is_read_alone() -> None:
    volumes = printed(edition(), full=900)

    read = [read_pdf(volume) for volume in volumes]

    assert [cell for volume in read for cell in rows(volume)] == cells_of(edition())
    assert [len(tables(volume)) for volume in read] == [1, 1, 1, 1]


def test_our_own_has_the_facts_and_the_questions_as_paragraphs_each_with_its_page() -> None:
    (source,) = printed(edition(mode=Mode.EXACT))

    said = [block for block in read_pdf(source).blocks if isinstance(block, Paragraph)]

    assert said[0] == Paragraph(
        "Stage 03: Modification Report Consultation Responses", "collation.pdf, page 1"
    )
    assert said[1].text == "SECMP0901 ‘Tell the committee of a spare meter store’"
    assert (
        Paragraph("Q1: Do you agree that the proposal should be approved?", "collation.pdf, page 2") in said
    )


def test_the_foot_of_the_first_page_is_read_for_its_classification() -> None:
    (source,) = printed(edition(mode=Mode.EXACT))

    said = [block.text for block in read_pdf(source).blocks if isinstance(block, Paragraph)]

    assert said[-1] == f"{WORDING.footer} Page 1 of 2"


def test_a_question_of_two_lines_is_one_paragraph() -> None:
    given_ = edition(mode=Mode.EXACT)
    asked = (replace(QUESTIONS[0], text="Do you agree?\nSay why."), *QUESTIONS[1:])
    (source,) = printed(replace(given_, projection=replace(given_.projection, questions=asked)))

    said = [block.text for block in read_pdf(source).blocks if isinstance(block, Paragraph)]

    assert "Q1: Do you agree?\nSay why." in said


def test_a_foreign_tagged_document_is_read_by_its_tags() -> None:
    given_ = ("Pennine Networks", "Network Operator", "No", LONG.strip())

    read = read_pdf(Source("foreign.pdf", foreign(given_)))

    assert (read.exact, read.findings) == (False, ())
    assert [table.rows for table in tables(read)] == [(HEADS, given_)]
    assert Paragraph("Q1: Do you agree?", "foreign.pdf, page 1") in read.blocks


def test_an_untagged_document_is_read_by_the_lines_of_its_tables() -> None:
    given_ = ("Pennine Networks", "Network Operator", "No", LONG.strip())

    read = read_pdf(Source("foreign.pdf", foreign(given_, tags=False)))

    assert [table.rows for table in tables(read)] == [(HEADS, given_)]
    assert "Q1: Do you agree?" in [block.text for block in read.blocks if isinstance(block, Paragraph)]


def test_a_table_goes_on_over_the_pages() -> None:
    given_ = [(f"Pennine Networks {n}", "Network Operator", "No", LONG.strip()) for n in range(12)]

    read = read_pdf(Source("foreign.pdf", foreign(*given_, tags=False)))

    assert [table.rows for table in tables(read)] == [(HEADS, *given_)]


def test_a_document_without_tables_is_its_text_with_a_form_feed_between_pages() -> None:
    given_ = [("Pennine Networks", "Network Operator", "No", f"{n} {LONG}") for n in range(9)]

    read = read_pdf(Source("foreign.pdf", foreign(*given_, tags=False, ruled=False)))

    assert read.blocks == ()
    assert read.text.count("\f") == 1
    assert read.text.startswith("Stage 03: Modification Report Consultation Responses\n")


def test_a_picture_of_a_document_says_so() -> None:
    document = pikepdf.new()
    document.add_blank_page()

    (finding,) = read_pdf(Source("scan.pdf", saved(document))).findings

    assert (finding.rule, finding.where) == ("layout-unknown", "scan.pdf")
    assert "pictures" in finding.detail


def test_an_encrypted_document_is_not_read_and_one_that_anyone_may_open_is() -> None:
    (source,) = printed(edition(mode=Mode.EXACT))
    with pikepdf.open(io.BytesIO(source.content)) as document:
        locked = saved(document, pikepdf.Encryption(owner="quince", user="quince"))
        open_ = saved(document, pikepdf.Encryption(owner="quince", user=""))

    assert read_pdf(Source("locked.pdf", locked)).findings == (Finding("encrypted", "locked.pdf"),)
    assert rows(read_pdf(Source("open.pdf", open_))) == cells_of(edition())


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_document_cut_short_is_a_finding(share: float) -> None:
    (source,) = printed(edition(mode=Mode.EXACT))

    read = read_pdf(Source("cut.pdf", source.content[: int(len(source.content) * share)]))

    assert read == PdfText(findings=(Finding("file-unreadable", "cut.pdf"),))


def test_our_own_with_a_page_torn_out_says_that_something_is_missing() -> None:
    (source,) = printed(edition(mode=Mode.EXACT))
    with pikepdf.open(io.BytesIO(source.content)) as document:
        document.pages[1].Contents = document.make_stream(b"")
        torn = saved(document)

    (finding,) = read_pdf(Source("torn.pdf", torn)).findings

    assert (finding.rule, finding.where) == ("file-unreadable", "torn.pdf")


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=200))
def test_damage_of_any_kind_ends_in_a_reading(damage: list[tuple[int, int]]) -> None:
    content = bytearray(foreign(("Larkspur Data", "Other SEC Party", "Yes", "None.")))
    for place, byte in damage:
        content[place % len(content)] = byte

    assert isinstance(read_pdf(Source("damaged.pdf", bytes(content))), PdfText)


def saved(document: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    out = io.BytesIO()
    document.save(out, encryption=encryption or False)
    return out.getvalue()

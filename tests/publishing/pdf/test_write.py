"""The PDF edition as files: accessible, archival, the same bytes every time."""

import zlib
from pathlib import Path

import pikepdf
import pytest

from codemoot.domain.confidentiality import Audience, Claim
from codemoot.publishing.edition import Edition, Mode
from codemoot.publishing.pdf import unprintable, write_pdf
from publishing.editions import CANARY, edition, edition_of, row

SMALL = 900


def written(printed: Edition, folder: Path) -> Path:
    (path,) = write_pdf(printed, folder)
    return path


def elements(document: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    found: list[pikepdf.Object] = []
    waiting: list[pikepdf.Object] = [document.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == pikepdf.Name(f"/{role}"):
            found.append(element)
        kids = element.K if "/K" in element else pikepdf.Array()
        given = list(kids.as_list()) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in given if isinstance(kid, pikepdf.Dictionary)]
    return found


def test_the_document_declares_both_standards_its_title_and_its_language(tmp_path: Path) -> None:
    with pikepdf.open(written(edition(), tmp_path)) as document:
        said = document.open_metadata()

        assert (said["pdfuaid:part"], said["pdfaid:part"], said["pdfaid:conformance"]) == ("1", "2", "A")
        assert said["dc:title"] == "SECMP0901 ‘Tell the committee of a spare meter store’"
        assert str(document.Root.Lang) == "en-GB"
        assert "/Author" not in document.docinfo


def test_each_question_is_one_table_with_its_heading_row_however_many_pages_it_has(tmp_path: Path) -> None:
    rows = [
        row("Q1", "Northmoor Energy", "Yes", f"{number} " + "words upon words " * 40) for number in range(60)
    ]

    with pikepdf.open(written(edition_of(*rows), tmp_path)) as document:
        assert len(document.pages) > 3
        assert len(elements(document, "Table")) == 3
        assert len(elements(document, "TH")) == 3 * 4


def test_each_picture_has_words_for_who_does_not_see_it(tmp_path: Path) -> None:
    with pikepdf.open(written(edition(), tmp_path)) as document:
        pictures = [str(figure.Alt) for figure in elements(document, "Figure")]

    assert any(said.startswith("Answers to each question. Question 1: 3 Yes") for said in pictures)


def test_the_address_is_a_link(tmp_path: Path) -> None:
    with pikepdf.open(written(edition(), tmp_path)) as document:
        links = [str(note.A.URI) for page in document.pages for note in page.get("/Annots", [])]

    assert links == ["mailto:change.desk@example.org"]


def test_the_same_edition_has_the_same_bytes(tmp_path: Path) -> None:
    first = written(edition(), tmp_path).read_bytes()

    assert written(edition(), tmp_path).read_bytes() == first


def test_a_long_edition_is_written_in_volumes(tmp_path: Path) -> None:
    paths = write_pdf(edition(mode=Mode.EXACT), tmp_path, full=SMALL)

    assert [path.name for path in paths] == [f"collation-{number}-of-4.pdf" for number in (1, 2, 3, 4)]
    assert [path.read_bytes()[:5] for path in paths] == [b"%PDF-"] * 4


def test_volumes_too_have_the_same_bytes(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in write_pdf(edition(), tmp_path, full=SMALL)]

    assert [path.read_bytes() for path in write_pdf(edition(), tmp_path, full=SMALL)] == first


@pytest.mark.parametrize(
    "comment", ["中文", "😀👍", "שלום", "مرحبا", "\u202eback", "b\u0302", "\ue000", "\ud800"]
)
def test_what_no_font_can_print_does_not_stop_the_edition(comment: str, tmp_path: Path) -> None:
    printed = edition_of(row("Q1", "Larkspur Data", "Yes", comment))

    assert written(printed, tmp_path).exists()
    assert unprintable(printed) > 0


def test_nothing_is_unprintable_in_plain_text() -> None:
    assert unprintable(edition_of(row("Q1", "Larkspur Data", "Yes", "“Ŵ” → ☒\t½\n• end"))) == 0


def test_the_text_is_data_and_never_source(tmp_path: Path) -> None:
    source = '#panic("no") $x$ \\ ` * _ @a <b> // /* #read("/etc/passwd")'

    assert written(edition_of(row("Q1", "#let x", "*", source)), tmp_path).exists()


def test_an_edition_without_facts_questions_or_rows_is_printed(tmp_path: Path) -> None:
    assert written(edition_of(), tmp_path).exists()


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.BOARD])
def test_a_comment_in_confidence_is_in_no_byte_of_it(audience: Audience, tmp_path: Path) -> None:
    content = written(edition(audience, Claim()), tmp_path).read_bytes()
    told = written(edition(Audience.AUTHORITY, Claim()), tmp_path)

    with pikepdf.open(told) as document:
        assert len(document.pages) > 0
    assert CANARY.encode() not in content
    assert not any(CANARY.encode() in stream for stream in unpacked(content))


def unpacked(content: bytes) -> list[bytes]:
    parts = content.split(b"stream\n")[1:]
    return [zlib.decompressobj().decompress(part) for part in parts if part[:1] == b"x"]

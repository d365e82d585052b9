"""What a file is, by its content; what is not safe to open."""

import io
import zipfile

import pytest

from codemoot.importing.recognise import LARGEST_FILE, Format, UnreadableError, recognise
from codemoot.importing.source import Source

RELATIONSHIPS = "<?xml version='1.0'?><Types/>"


def package(**parts: str) -> bytes:
    """An Office file with these parts; __ stands for a slash."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return held.getvalue()


def docx(document: str = "<w/>") -> bytes:
    return package(**{"[Content_Types]": RELATIONSHIPS, "word__document": document})


def rule(content: bytes, name: str = "a.docx") -> str:
    with pytest.raises(UnreadableError) as refused:
        recognise(Source(name, content))
    assert refused.value.finding.where.startswith(name)
    return refused.value.finding.rule


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [
        ("a.pdf", b"%PDF-1.7", Format.PDF),
        ("a.docx", docx(), Format.DOCX),
        ("a.xlsx", package(**{"[Content_Types]": RELATIONSHIPS, "xl__workbook": "<w/>"}), Format.XLSX),
        ("a.zip", package(notes="<n/>"), Format.ARCHIVE),
        ("a.html", b"\n<!DOCTYPE html><html>", Format.HTML),
        ("a.json", b'{"rows": []}', Format.JSON),
        ("a.jsonl", b'{"a": 1}\n{"a": 2}', Format.JSON),
        ("a.txt", b"[Confidential] Q1: Do you agree?", Format.TEXT),
        ("a.csv", "\ufeffParty Name,Q1".encode(), Format.TEXT),
        ("a.csv", "Party Name,Q1".encode("utf-16"), Format.TEXT),
        ("a.txt", b"a stray \x00 NUL", Format.TEXT),
    ],
)
def test_a_file_is_known_by_its_content(name: str, content: bytes, format_: Format) -> None:
    recognised = recognise(Source(name, content))

    assert (recognised.format, recognised.findings) == (format_, ())


def test_a_spreadsheet_of_the_open_document_kind_is_known_by_its_mimetype() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office/>")

    assert recognise(Source("a.ods", held.getvalue())).format is Format.ODS


def test_a_name_that_says_otherwise_is_found_and_the_content_believed() -> None:
    recognised = recognise(Source("form.docx", b"%PDF-1.7"))

    assert recognised.format is Format.PDF
    assert [(each.rule, each.where, each.detail) for each in recognised.findings] == [
        ("wrong-extension", "form.docx", "It is PDF."),
    ]


@pytest.mark.parametrize("content", [b"", b" \r\n", b"\x00" * 40, b"\xef\xbb\xbf"])
def test_a_file_with_nothing_in_it_is_empty(content: bytes) -> None:
    assert rule(content) == "file-empty"


def test_a_file_over_the_limit_is_not_read() -> None:
    assert rule(b"a" * (LARGEST_FILE + 1)) == "file-too-large"


@pytest.mark.parametrize("content", [docx()[:-40], b"PK\x03\x04 and then nothing", b"\x89PNG" + b"\x00" * 40])
def test_a_damaged_or_foreign_file_is_unreadable(content: bytes) -> None:
    assert rule(content) == "file-unreadable"


def test_an_archive_of_an_impossible_version_is_unreadable() -> None:
    content = bytearray(docx())
    directory = content.rindex(b"PK\x01\x02", 0, content.index(b"PK\x05\x06"))
    content[directory + 6] = 105  # "zip file version 10.5"

    assert rule(bytes(content)) == "file-unreadable"


def test_an_encrypted_office_file_is_told_from_an_old_one() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100

    assert rule(ole + "EncryptedPackage".encode("utf-16-le")) == "encrypted"
    assert recognise(Source("a.xls", ole + "Workbook".encode("utf-16-le"))).format is Format.XLS
    assert rule(ole + "WordDocument, Book Title".encode("utf-16-le")) == "file-unreadable"


def test_an_archive_that_would_unpack_to_far_more_is_not_opened() -> None:
    assert rule(docx("<w>" + " " * 80_000_000 + "</w>")) == "unsafe-archive"


@pytest.mark.parametrize(
    "attack",
    [
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w>&x;</w>',
        '<?xml version="1.0"?><!DOCTYPE w><w/>',
    ],
)
def test_an_office_file_with_a_document_type_is_not_read(attack: str) -> None:
    assert rule(docx(attack)) == "unsafe-xml"

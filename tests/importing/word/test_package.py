"""A file that is broken or meant to do harm is refused with its reason, in bounded time and memory."""

import pytest

from codemoot.domain.findings import Finding
from codemoot.importing.source import Source
from codemoot.importing.word.ooxml import WordDocument, read_blocks
from importing.word.filling import NAMESPACES, paragraph, word_bytes, zipped

NAME = "form.docx"


def refused(content: bytes) -> list[Finding]:
    document = read_blocks(Source(NAME, content))
    assert document == WordDocument(NAME, findings=document.findings)
    return list(document.findings)


def holding(document: str) -> bytes:
    return zipped({"[Content_Types].xml": "", "word/document.xml": document})


def test_a_file_that_was_cut_short_is_unreadable() -> None:
    whole = word_bytes(paragraph("a" * 5000))

    assert [refused(whole[:length])[0].rule for length in (0, 10, len(whole) // 2)] == ["file-unreadable"] * 3


def test_a_damaged_part_is_unreadable_and_named() -> None:
    assert refused(holding("<w:document><w:body>")) == [
        Finding("file-unreadable", f"{NAME}, word/document.xml")
    ]


def test_an_archive_without_a_document_is_unreadable() -> None:
    assert refused(zipped({"hello.txt": "hello"})) == [Finding("file-unreadable", NAME)]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_a_document_type_is_refused(declared: str) -> None:
    document = f"{declared}<w:document {NAMESPACES}><w:body>{paragraph('&x;')}</w:body></w:document>"

    assert [finding.rule for finding in refused(holding(document))] in (["unsafe-xml"], ["file-unreadable"])


def test_an_entity_that_names_a_file_is_never_read() -> None:
    declared = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    document = f"{declared}<w:document {NAMESPACES}><w:body>{paragraph('&x;')}</w:body></w:document>"

    assert refused(holding(document)) == [Finding("unsafe-xml", f"{NAME}, word/document.xml")]


def test_an_encrypted_file_is_said_to_be() -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")

    assert refused(container) == [Finding("encrypted", NAME)]


def test_an_archive_that_unpacks_to_far_more_is_not_opened() -> None:
    assert refused(holding(" " * 40_000_000)) == [Finding("unsafe-archive", NAME)]


def test_depth_makes_no_difference() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 100_000

    assert refused(holding(f"<w:document {NAMESPACES}><w:body>{deep}"))[0].rule in {
        "file-unreadable",
        "unsafe-archive",
    }

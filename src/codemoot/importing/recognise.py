"""What a file is, by its content and not by its name, and whether it is safe to open at all."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from codemoot.domain.findings import Finding
from codemoot.importing.source import Source

LARGEST_FILE = 40 * 2**20  # bytes; the largest edition measured, of 10,000 responses, has 28 MB
LARGEST_UNPACKED = 512 * 2**20  # bytes over all parts of an archive
GREATEST_RATIO = 200  # unpacked to packed; text documents stay under 60
MOST_ENTRIES = 20_000
DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError)
STRAY_NULS = 8  # a few in a text are a slip; more are another format

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_PARTS = ("WordDocument", "Workbook", "Book")  # "Book" is in "Book Title", a style of Word's, too
ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")  # the one part of an encrypted OOXML file
HTML_START = re.compile(rb"<html[\s>]|<!doctype html")
JSON_START = re.compile(rb"[{\[]\s*[\"{\[\]}]")  # not "[Confidential]", which may open a text


class Format(StrEnum):
    ARCHIVE = "zip"
    DOCX = "docx"
    HTML = "html"
    JSON = "json"
    ODS = "ods"
    PDF = "pdf"
    TEXT = "text"
    XLS = "xls"
    XLSX = "xlsx"


SUFFIXES: dict[str, frozenset[Format]] = {
    ".csv": frozenset({Format.TEXT}),
    ".doc": frozenset(),  # none of these is read; what carries the name may be something else
    ".eml": frozenset(),
    ".msg": frozenset(),
    ".odt": frozenset(),
    ".rtf": frozenset(),
    ".docm": frozenset({Format.DOCX}),
    ".docx": frozenset({Format.DOCX}),
    ".htm": frozenset({Format.HTML}),
    ".html": frozenset({Format.HTML}),
    ".json": frozenset({Format.JSON}),
    ".jsonl": frozenset({Format.JSON}),
    ".ndjson": frozenset({Format.JSON}),
    ".ods": frozenset({Format.ODS}),
    ".pdf": frozenset({Format.PDF}),
    ".tsv": frozenset({Format.TEXT}),
    ".txt": frozenset({Format.TEXT}),
    ".xls": frozenset({Format.XLS}),
    ".xlsm": frozenset({Format.XLSX}),
    ".xlsx": frozenset({Format.XLSX}),
    ".zip": frozenset({Format.ARCHIVE}),
}


class UnreadableError(Exception):
    """The file cannot or must not be read; carries the finding that says why."""

    def __init__(self, rule: str, where: str, detail: str = "") -> None:
        super().__init__(rule, where, detail)
        self.finding = Finding(rule, where, detail)


@dataclass(frozen=True, slots=True)
class Recognised:
    format: Format
    findings: tuple[Finding, ...] = ()


def recognise(source: Source) -> Recognised:
    """Return what the file is. Raise UnreadableError if it is nothing we read, or not safe."""
    if not source.content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UnreadableError("file-empty", source.name)
    if len(source.content) > LARGEST_FILE:
        raise UnreadableError("file-too-large", source.name, f"The limit is {LARGEST_FILE // 2**20} MB.")
    format_ = _by_magic(source)
    expected = SUFFIXES.get(PurePosixPath(source.name).suffix.lower())
    if expected is None or format_ in expected:
        return Recognised(format_)
    return Recognised(format_, (Finding("wrong-extension", source.name, f"It is {format_.upper()}."),))


def _by_magic(source: Source) -> Format:
    start = source.content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        return Format.PDF
    if start.startswith(b"PK"):
        return _by_parts(source)
    if start.startswith(OLE):
        return _by_ole(source)
    if start.startswith(b"<") and HTML_START.search(start.lower()):
        return Format.HTML
    if JSON_START.match(start):
        return Format.JSON
    if _is_binary(source.content):
        raise UnreadableError("file-unreadable", source.name)
    return Format.TEXT


def _is_binary(content: bytes) -> bool:
    utf16 = content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return not utf16 and content[:65536].count(0) > STRAY_NULS


def _by_ole(source: Source) -> Format:
    if ENCRYPTED_PART in source.content:
        raise UnreadableError("encrypted", source.name)
    parts = {part for part in OLD_PARTS if part.encode("utf-16-le") in source.content}
    if parts and "WordDocument" not in parts:
        return Format.XLS
    raise UnreadableError("file-unreadable", source.name, "Save it in the current Word format (.docx).")


def _by_parts(source: Source) -> Format:
    with open_archive(source) as archive:
        names = set(archive.namelist())
        if not is_document(names):
            return Format.ARCHIVE
        mimetype = _start_of(source, archive, "mimetype") if "mimetype" in names else b""
        for name in _xml_parts(archive):
            _refuse_entities(source, name, _start_of(source, archive, name))
    if any(name.startswith("word/") for name in names):
        return Format.DOCX
    if any(name.startswith("xl/") for name in names):
        return Format.XLSX
    if mimetype.endswith(b"spreadsheet"):
        return Format.ODS
    raise UnreadableError("file-unreadable", source.name, "Save it as DOCX, XLSX, ODS or PDF.")


def is_document(names: Iterable[str]) -> bool:
    """Whether a zip with these parts is one document, of Office or of the Open Document kind."""
    return not {"[Content_Types].xml", "mimetype"}.isdisjoint(names)


def open_archive(source: Source) -> zipfile.ZipFile:
    """Open a zip whose directory does not promise more than may be unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.content))
    except DAMAGED as error:
        raise UnreadableError("file-unreadable", source.name, "It is cut short or damaged.") from error
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableError("encrypted", source.name)
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > LARGEST_UNPACKED or any(map(_inflated, entries)):
        raise UnreadableError("unsafe-archive", source.name)
    return archive


def _inflated(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > 2**20 and entry.file_size > GREATEST_RATIO * max(entry.compress_size, 1)


def _start_of(source: Source, archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            return part.read(4096)
    except DAMAGED as error:
        raise UnreadableError("file-unreadable", f"{source.name}, {name}") from error


def _refuse_entities(source: Source, name: str, start: bytes) -> None:
    """Refuse a document type declaration in any XML part: Office files never hold one, attacks do."""
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start or "<!DOCTYPE".encode("utf-16-le") in start:
        raise UnreadableError("unsafe-xml", f"{source.name}, {name}")


def _xml_parts(archive: zipfile.ZipFile) -> Iterable[str]:
    return (name for name in archive.namelist() if name.endswith((".xml", ".rels", ".vml")))

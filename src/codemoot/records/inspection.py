"""What a file is, found out from its bytes: that it is what its name says, safe to keep, and clean.

The parts of a zip are looked at like files of their own, one level deep, never beyond the limits.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import puremagic

from codemoot.domain.file_names import tidy_file_name
from codemoot.domain.findings import RULES
from codemoot.gateways.scanner import Scanner
from codemoot.importing.recognise import (
    DAMAGED,
    LARGEST_FILE,
    LARGEST_UNPACKED,
    Format,
    UnreadableError,
    open_archive,
    recognise,
)
from codemoot.importing.source import Source
from codemoot.records.files import MEDIA_TYPES, NotTakenError, expected_of
from codemoot.records.models.stored_file import FileState

LEAVINGS = re.compile(  # what a system or an earlier collation leaves in a folder: scanned, never read
    r"^__MACOSX/|(^|/)(\.DS_Store|\._[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini|[^/]+\.(toml|md))$", re.IGNORECASE
)
SURE = 0.4  # puremagic's word for at least four bytes that agree
NEVER_TEXT = ("application/vnd.microsoft", "application/x-", "audio/", "font/", "image/", "video/")
MARKUP = (b"<svg", b"<?xml", b"<!doctype", b"<html", b"<script")
ZIPS = frozenset({Format.ARCHIVE, Format.DOCX, Format.ODS, Format.XLSX})
ZIP_END = b"PK\x05\x06"
ZIP_END_LENGTH = 22


class UnsafeError(Exception):
    """The file is not kept for anyone to download; the message says why."""


@dataclass(frozen=True, slots=True)
class Verdict:
    state: FileState
    media_type: str = ""
    why: str = ""  # it is refused


def inspect(source: Source, scanner: Scanner) -> Verdict:
    """Return what becomes of the file. Raise ScannerDownError: then it stays where it is."""
    try:
        kind = _kind_of(source)
        scanned = [_scanned(scanner, each) for each in _with_parts(source, kind)]
    except UnsafeError as error:
        return Verdict(FileState.REFUSED, why=str(error))
    state = FileState.CLEAN if all(scanned) else FileState.UNSCANNED
    return Verdict(state, MEDIA_TYPES[kind])


def _kind_of(source: Source) -> Format:
    """Return what it is, by name and content alike. Raise UnsafeError."""
    try:
        expected = expected_of(source.name)
        kind = recognise(source).format
    except NotTakenError as error:
        raise UnsafeError(str(error)) from error
    except UnreadableError as error:
        raise UnsafeError(f"{RULES[error.finding.rule].says} {error.finding.detail}".strip()) from error
    if kind is not expected:
        raise UnsafeError(f"Its name says {expected.upper()}, its content says {kind.upper()}.")
    if kind is Format.TEXT and _is_something_else(source.content):
        raise UnsafeError("Its name says that it is a text, and its content is something else.")
    if kind not in ZIPS and _ends_as_zip(source.content):
        raise UnsafeError("It is two kinds of file at once.")
    return kind


def _is_something_else(content: bytes) -> bool:
    """Whether what seems a text is a picture, a program or markup, which a browser might run."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP):
        return True
    try:
        found = puremagic.magic_string(content[:4096])
    except (puremagic.PureError, ValueError):
        return False
    return any(each.confidence >= SURE and each.mime_type.startswith(NEVER_TEXT) for each in found)


def _ends_as_zip(content: bytes) -> bool:
    start = content.rfind(ZIP_END)
    if start < 0 or len(content) < start + ZIP_END_LENGTH:
        return False
    comment = int.from_bytes(content[start + ZIP_END_LENGTH - 2 : start + ZIP_END_LENGTH], "little")
    return start + ZIP_END_LENGTH + comment == len(content)


def _with_parts(source: Source, kind: Format) -> Iterator[Source]:
    """Yield the file, and the files in it if it is an archive, each of a kind that is taken."""
    yield source
    if kind is not Format.ARCHIVE:
        return
    left = LARGEST_UNPACKED
    with open_archive(source) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            part = _part(archive, info)
            left -= len(part.content)
            if left < 0:
                raise UnsafeError(RULES["unsafe-archive"].says)
            yield part


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Source:
    name = tidy_file_name(info.filename)
    try:
        with archive.open(info) as opened:
            part = Source(name, opened.read(LARGEST_FILE + 1))
    except DAMAGED as error:
        raise UnsafeError(f"“{name}” in it is damaged.") from error
    if LEAVINGS.search(info.filename):
        return part
    try:
        kind = _kind_of(part)
    except UnsafeError as error:
        raise UnsafeError(f"“{name}” in it: {error}") from error
    if kind is Format.ARCHIVE:
        raise UnsafeError(f"“{name}” in it is an archive too: send the files that are in it.")
    return part


def _scanned(scanner: Scanner, source: Source) -> bool:
    """Whether it was scanned and is clean; False: there is no scanner. Raise UnsafeError."""
    found = scanner.found([source.content])
    if found:
        raise UnsafeError(f"The virus scanner found {found} in it.")
    return found is not None

"""Whether a PDF may be opened at all: not encrypted, not cut short, not a bomb, not a library."""

import re
import zlib

import pypdfium2

from codemoot.importing.recognise import LARGEST_UNPACKED, UnreadableError
from codemoot.importing.source import Source

MOST_PAGES = 5_000  # the longest volume that we print has a tenth
LARGEST_STREAM = 64 * 2**20  # bytes, unpacked
PASSWORD = 4  # PDFium's number for this error
STREAM = re.compile(rb"stream\r?\n")


def open_pdf(source: Source) -> pypdfium2.PdfDocument:
    """Open the document. Raise UnreadableError if it is not safe, or not whole."""
    _refuse_bombs(source)
    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        rule = "encrypted" if error.err_code == PASSWORD else "file-unreadable"
        raise UnreadableError(rule, source.name) from error
    if len(document) > MOST_PAGES:
        detail = f"It has {len(document):,} pages; the limit is {MOST_PAGES:,}."
        raise UnreadableError("file-too-large", source.name, detail)
    return document


def _refuse_bombs(source: Source) -> None:
    content = memoryview(source.content)
    room = LARGEST_UNPACKED
    for found in STREAM.finditer(source.content):
        room -= _unpacked(content[found.end() :])
        if room < 0:
            raise UnreadableError("unsafe-archive", source.name)


def _unpacked(packed: memoryview) -> int:
    """Return how many bytes the stream holds; more than any file may, where one stream holds too many."""
    try:
        size = len(zlib.decompressobj().decompress(packed, LARGEST_STREAM + 1))
    except zlib.error:
        return 0  # packed in another way, or not at all
    return size if size <= LARGEST_STREAM else LARGEST_UNPACKED + 1

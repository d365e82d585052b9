"""Bytes to plain text: which encoding, which line ends, and what cannot be printed."""

import codecs
import re
import unicodedata
from functools import lru_cache

from codemoot.domain.findings import Finding
from codemoot.importing.source import Source

BYTE_ORDER_MARKS = (  # the longer first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
UNPRINTED = bytes(set(range(32)) - set(b"\t\n\v\f\r"))
MOST_UNPRINTED = 0.05  # of a text's bytes; compressed data has twice that
LINE_ENDS = dict.fromkeys("\v\x85\u2028\u2029", "\n")
INVISIBLE = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, stray byte order mark
UNFIT_FOR_XML = "\ufffe\uffff"
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
WINDOWS = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0x100)}
STRAYS = {0xDC00 + byte: character for byte, character in WINDOWS.items()}  # as surrogateescape keeps them
PLAIN = re.compile(r"[\t\n\f -~‘’“”–—•£€]*")  # what most lines are made of: nothing there to clean
PLACES_NAMED = 10


def decode(source: Source) -> tuple[str, tuple[Finding, ...]]:
    """Return the text, lines ending in \\n and form feeds kept; nothing and a finding if it is no text."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if source.content.startswith(mark):
            return _lines_end_in_newline(_marked(source.content.removeprefix(mark), encoding)), ()
    if not source.content.strip():
        return "", (Finding("file-empty", source.name),)
    printed = len(source.content.translate(None, UNPRINTED))
    if len(source.content) - printed > MOST_UNPRINTED * len(source.content):
        return "", (Finding("file-unreadable", source.name),)
    text, guess = _unmarked(source.content)
    return _lines_end_in_newline(text), (Finding("encoding-guessed", source.name, guess),) if guess else ()


def clean(text: str) -> tuple[str, int, bool]:
    """Return the text as it can be printed, how many characters that left out, and if it can turn round.

    Every kind of space is a space. Left out and counted: control characters, and those that print
    nothing and only keep a word from being found. Tabs, line ends and form feeds stay.
    """
    if PLAIN.fullmatch(text):
        return text, 0, False
    printed = [_printed(character) for character in text]
    return "".join(printed), printed.count(""), not BIDI.isdisjoint(text)


def cleaned_lines(text: str, name: str) -> tuple[list[str], tuple[Finding, ...]]:
    """Clean each line of a file; the findings name the lines, counted from 1."""
    cleaned = [clean(line) for line in text.split("\n")]
    dropped = [number for number, (_, controls, _) in enumerate(cleaned, 1) if controls]
    turned = [number for number, (_, _, bidi) in enumerate(cleaned, 1) if bidi]
    places = (("control-characters", dropped), ("bidi-characters", turned))
    findings = tuple(_in_lines(rule, name, numbers) for rule, numbers in places if numbers)
    return [line for line, _, _ in cleaned], findings


def _in_lines(rule: str, name: str, numbers: list[int]) -> Finding:
    more = ", and others" if len(numbers) > PLACES_NAMED else ""
    listed = ", ".join(map(str, numbers[:PLACES_NAMED]))
    return Finding(rule, f"{name}, line {numbers[0]}", f"Lines: {listed}{more}." if numbers[1:] else "")


@lru_cache(maxsize=4096)
def _printed(character: str) -> str:
    if character in "\t\n\f":
        return character
    if character in LINE_ENDS:
        return LINE_ENDS[character]
    if unicodedata.category(character) == "Zs":
        return " "
    unprintable = unicodedata.category(character) in {"Cc", "Cs"} or character in INVISIBLE + UNFIT_FOR_XML
    return "" if unprintable else character


def _marked(content: bytes, encoding: str) -> str:
    if encoding == "utf-8":
        return content.decode("utf-8", errors="surrogateescape").translate(STRAYS)
    return content.decode(encoding, errors="replace")


def _unmarked(content: bytes) -> tuple[str, str]:
    """Return the text and, where not all of it is UTF-8, what was guessed."""
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="surrogateescape")
    strays = sum(map(text.count, map(chr, STRAYS)))
    whole = sum(character > "\x7f" for character in text) - strays
    if whole > strays:
        return text.translate(STRAYS), f"Read as UTF-8, but for {strays} bytes that are not."
    return content.decode("latin-1").translate(WINDOWS), "Read as Windows-1252."


def _lines_end_in_newline(text: str) -> str:
    return re.sub(r"\r+\n|\r", "\n", text)  # \r\r\n: once too often through a text mode

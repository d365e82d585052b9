"""Text as the PDF can print it: nothing is lost, and what it prints can be read back as it was.

A character that no shipped font has prints as its number, [U+4E2D]; a tab as an em space; a word too long
for its column may break anywhere, at zero-width spaces. A paragraph that follows blank lines begins with
as many word joiners (where none follows, an en space does); a line inside a paragraph begins with one.
"""

import re
import unicodedata
from functools import cache

from codemoot.publishing.pdf.coverage import covered

BREAK = "\u200b"
BLANK = "\u2060"
END = "\u2002"
STAND_INS = {"\t": "\u2003", "\n": "\n" + BLANK}
WIDE = frozenset("mwMW@%&—…")
NARROW = frozenset("iljtfrI.,;:'|!()[]-/‘’")


def legible(text: str, width: float = 60) -> str:
    """Return the text as it prints in a column so many letters wide."""
    printed = _strange().sub(_stand_in, text)
    return re.sub(rf"\S{{{int(width * 0.6)},}}", lambda word: _breakable(word[0], width), printed)


def paragraphs(text: str, width: float = 60) -> str | list[str]:
    """Return each line of the text on its own; one line alone is not a list."""
    if "\n" not in text:
        return legible(text, width)
    made: list[str] = []
    blank = 0
    for line in text.split("\n"):
        if line:
            made.append(BLANK * blank + legible(line, width))
        blank = 0 if line else blank + 1
    return [*made, BLANK * blank + END] if blank else made


def without_glyph(text: str) -> int:
    """Count the characters that print as a number."""
    return sum(found[0] not in "\t\n[" and not _composes(found) for found in _strange().finditer(text))


@cache
def _strange() -> re.Pattern[str]:
    """Match what cannot print as itself, and a bracket that would be read as the start of a stand-in."""
    known = "".join(re.escape(chr(point)) for point in sorted(covered()))
    return re.compile(rf"[^{known}]|\[(?=U\+[0-9A-F]{{4,6}}\])")


def _stand_in(found: re.Match[str]) -> str:
    if _composes(found):
        return found[0]
    return STAND_INS.get(found[0]) or f"[U+{ord(found[0]):04X}]"


def _composes(found: re.Match[str]) -> bool:
    """Whether this is an accent that makes one letter of a font with the letter before it."""
    pair = found.string[max(0, found.start() - 1) : found.end()]
    return (
        unicodedata.combining(found[0]) > 0
        and len(pair) > 1
        and _is_letter(unicodedata.normalize("NFC", pair))
    )


def _is_letter(text: str) -> bool:
    return len(text) == 1 and ord(text) in covered()


def _breakable(word: str, width: float) -> str:
    if sum(map(_width, word)) <= width:
        return word
    return "".join(
        letter if unicodedata.combining(letter) else BREAK + letter for letter in word
    ).removeprefix(BREAK)


def _width(letter: str) -> float:
    """Return about how wide the letter is, measured in small letters."""
    if letter in WIDE:
        return 1.6
    if letter in NARROW:
        return 0.55
    return 1.2 if letter.isupper() or letter > "\u024f" else 1.0

"""What our own PDF printed in place of text that it could not print, made that text again.

The other half of `publishing.pdf.legible`, which says what stands for what.
"""

import re

BREAK = "\u200b"
BLANK = "\u2060"
END = "\u2002"
TAB = "\u2003"
NUMBERED = re.compile(r"\[U\+([0-9A-F]{4,6})\]")
LAST = 0x10FFFF


def restored(lines: list[str]) -> str:
    """Return the text of these lines; word joiners that begin one are blank lines before it."""
    text: list[str] = []
    for line in lines:
        words = line.lstrip(BLANK)
        text += [""] * (len(line) - len(words))
        if words != END:
            text.append(_written(words))
    return "\n".join(text)


def _written(line: str) -> str:
    plain = line.replace(BREAK, "").replace(BLANK, "\n").replace(TAB, "\t")
    return NUMBERED.sub(_character, plain)


def _character(found: re.Match[str]) -> str:
    point = int(found[1], 16)
    return chr(point) if point <= LAST else found[0]

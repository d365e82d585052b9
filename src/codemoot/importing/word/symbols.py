"""Ticks and boxes that old fonts draw with ordinary codes, as the characters that they look like."""

import sys

TICKED, UNTICKED = "☒", "☐"
UNCLEAR = UNTICKED + TICKED  # a box whose state says one thing, and what it shows another

WINGDINGS = {
    0xA7: "▪", 0xA8: UNTICKED, 0x6F: UNTICKED, 0x71: UNTICKED, 0x72: UNTICKED, 0xA0: "▪", 0xB7: "•",
    0xFB: "✗", 0xFC: "✓", 0xFD: TICKED, 0xFE: "☑", 0x78: TICKED, 0xE0: "→", 0x4A: "☺",
}  # fmt: skip
WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: TICKED, 0x52: "☑", 0x53: TICKED, 0x54: TICKED, 0xA3: UNTICKED}
SYMBOL = {0xB7: "•", 0xD7: "⋅", 0xB0: "°", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xAE: "→"}
FONTS = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "symbol": SYMBOL}
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def symbol(font: str, code: str) -> str:
    """Return the character that `w:sym` draws; one that has none is shown as unknown, not dropped."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    drawn = FONTS.get(font.lower())
    if drawn is not None:
        return drawn.get(number & 0xFF, UNKNOWN)  # the codes may stand in a private area
    character = chr(number) if number <= sys.maxunicode else UNKNOWN
    return character if character.isprintable() else UNKNOWN

"""Which characters the fonts that stand beside this module can print."""

import struct
import unicodedata
from functools import cache
from itertools import chain
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
UNPRINTED = {"Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mc", "Mn", "Zl", "Zp"}
RIGHT_TO_LEFT = {"AL", "AN", "R"}  # set in another order than written, so not read back as written
STANDING_IN = {0x2002, 0x2003}  # an en space ends a text in blank lines, an em space is a tab


@cache
def covered() -> frozenset[int]:
    """Return the code points that every edition can print as themselves."""
    held = chain.from_iterable(
        _code_points(font.read_bytes()) for font in sorted(FONTS.glob("*-Regular.ttf"))
    )
    return frozenset(point for point in held if _as_itself(point))


def _as_itself(point: int) -> bool:
    character = chr(point)
    return (
        point not in STANDING_IN
        and unicodedata.category(character) not in UNPRINTED
        and unicodedata.bidirectional(character) not in RIGHT_TO_LEFT
    )


def _code_points(font: bytes) -> set[int]:
    """Read the character map (OpenType `cmap`, format 4: the Basic Multilingual Plane)."""
    subtable = _subtable(font, _table(font, b"cmap"))
    count = struct.unpack_from(">H", font, subtable + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", font, subtable + 14)
    starts = struct.unpack_from(f">{count}H", font, subtable + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", font, subtable + 16 + 4 * count)
    places = subtable + 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", font, places)
    found: set[int] = set()
    for index, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for point in range(start, min(end, 0xFFFE) + 1):
            place = places + 2 * index + offset + 2 * (point - start)
            glyph = struct.unpack_from(">H", font, place)[0] if offset else (point + delta) % 0x10000
            if glyph:
                found.add(point)
    return found


def _table(font: bytes, tag: bytes) -> int:
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4s4xI", font, 12 + 16 * index) for index in range(count))
    return next(int(offset) for name, offset in records if name == tag)


def _subtable(font: bytes, cmap: int) -> int:
    """Return where the map of Unicode for Windows stands (platform 3, encoding 1)."""
    count = struct.unpack_from(">H", font, cmap + 2)[0]
    records = (struct.unpack_from(">HHI", font, cmap + 4 + 8 * index) for index in range(count))
    return next(
        cmap + int(offset) for platform, encoding, offset in records if (platform, encoding) == (3, 1)
    )

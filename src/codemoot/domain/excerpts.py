"""As much of each text as a page has room for: the longest give way, and what was looked for is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from codemoot.domain.folding import pieces, places

Piece = tuple[str, bool]  # a text, and whether it is what was looked for
MARK = len("<mark></mark>")
ELLIPSIS = "…"
WORD = 30  # characters: rather than cut a word, give up so much


@dataclass(frozen=True, slots=True)
class Excerpt:
    pieces: tuple[Piece, ...]
    is_cut: bool


def fair_share(costs: Iterable[int], room: int, shortest: int, longest: int) -> int:
    """Return the most that one text may cost so that all fit; one that costs less leaves it to others."""
    left, waiting = room, sorted(costs)
    while waiting and waiting[0] * len(waiting) <= left:
        left -= waiting.pop(0)
    share = left // len(waiting) if waiting else longest
    return max(shortest, min(share, longest))


def cost(text: str, words: str = "") -> int:
    """Return the bytes that the text takes on a page, escaped, with what was looked for marked."""
    return len(escape(text).encode(errors="replace")) + MARK * len(places(text, words))


def excerpt(text: str, words: str, most: int) -> Excerpt:
    """Return the text, or the part of it that costs no more and holds what was looked for."""
    price = cost(text, words)
    if price <= most:
        return Excerpt(tuple(pieces(text, words)), is_cut=False)
    length = max(1, len(text) * most // price)
    found = places(text, words)
    start = _begin(text, found[0][0] - length // 4) if found and found[0][1] > length else 0
    end = _end(text, start + length)
    before = [(ELLIPSIS, False)] if start else []
    after = [(ELLIPSIS, False)] if end < len(text) else []
    return Excerpt((*before, *pieces(text[start:end], words), *after), is_cut=True)


def _begin(text: str, place: int) -> int:
    blank = text.find(" ", max(0, place), max(0, place) + WORD)
    return blank + 1 if blank >= 0 else max(0, place)


def _end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    blank = text.rfind(" ", max(0, place - WORD), place)
    return blank if blank > 0 else place

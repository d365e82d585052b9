"""The lines of a flat text dump: numbered, their words joined, pages known, page furniture taken out."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

Join = Callable[[str], tuple[str, int]]  # a line to the line with its words joined, in how many places

QUESTION = re.compile(r"Q ?(\d{1,3}) ?: ?(.*)")
PAGE_NUMBER = re.compile(r"\bpage \d{1,4}(?: ?(?:of|/) ?\d{1,4})?\b", re.IGNORECASE)
BARE_NUMBER = re.compile(r"\d{1,3}")
FEWEST_PAGES = 3  # along which a line stands that is no page number, nor of the front
EDGE = 6  # lines of a page's head or foot among which its furniture stands


@dataclass(frozen=True, slots=True)
class Line:
    number: int  # in the file, from 1
    text: str  # words joined, spaces collapsed; "" is a blank line
    starts_page: bool = False


def read_lines(cleaned: Sequence[str], join: Join) -> tuple[tuple[Line, ...], int]:
    """Return the lines without page furniture, and in how many places words were joined.

    A page begins after a form feed; dumps without them leave one space before its first line.
    """
    lines: list[Line] = []
    places, page = 0, False
    space_marks = sum(map(_indented_by_one, cleaned)) * 2 < len(cleaned)  # else it is the dump's margin
    for number, raw in enumerate(cleaned, 1):
        for place, piece in enumerate(re.split(r"[\n\f]", raw)):
            page |= place > 0 and "\f" in raw
            joined, count = join(piece)
            text = " ".join(joined.split())
            lines.append(
                Line(number, text, bool(text) and (page or (space_marks and _indented_by_one(piece))))
            )
            page, places = page and not text, places + count
    return tuple(without(lines, _furniture(lines))), places


def without(lines: Iterable[Line], dropped: Container[int]) -> Iterator[Line]:
    """Return the lines but those at these places; where some stood at a page's head, it begins after them."""
    page = False
    for place, line in enumerate(lines):
        if place in dropped:
            page = True
            continue
        yield Line(line.number, line.text, bool(line.text) and (line.starts_page or page))
        page = page and not line.text


def _indented_by_one(piece: str) -> bool:
    return piece[:1] == " " and piece[1:2] not in {"", " "}


def _furniture(lines: Sequence[Line]) -> set[int]:
    """Return where page numbers stand, and lines at a page's edge that also stand at one of the front."""
    front = next((place for place, line in enumerate(lines) if QUESTION.match(line.text)), len(lines))
    edges = list(_page_edges(lines))
    running = {lines[place].text for edge in edges for place in edge if place < front}
    running |= _numbers([lines[edge[0]].text for edge in edges if edge])
    along = _along(lines, edges)
    dropped: set[int] = set()
    for edge in edges:
        for place in edge:  # from the edge inwards, up to the first line that is the document's own
            text = lines[place].text
            if place < front or not (PAGE_NUMBER.fullmatch(text) or text in running or place in along):
                break
            dropped.add(place)
    return dropped


def _numbers(texts: list[str]) -> set[str]:
    """Return the texts that differ by their page number alone, and bare numbers that follow one another."""
    shapes = Counter(_unnumbered(text) for text in set(texts))
    numbers = {int(text) for text in texts if BARE_NUMBER.fullmatch(text)}
    return {
        text
        for text in texts
        if (PAGE_NUMBER.search(text) and shapes[_unnumbered(text)] > 1)
        or (BARE_NUMBER.fullmatch(text) and numbers & {int(text) - 1, int(text) + 1})
    }


def _along(lines: Sequence[Line], edges: Sequence[Sequence[int]]) -> set[int]:
    """Return the lines that stand at one place of the feet, or the heads, of most pages that break a table.

    Where a page begins with a question, what the one before ends with may be a row like any other.
    """
    pages = zip(edges[2::2], edges[3::2], strict=True)
    breaks = [page for page in pages if not any(QUESTION.match(lines[place].text) for place in page[1])]
    found: set[int] = set()
    for side in zip(*breaks, strict=True):
        stands = [
            (place, (depth, _unnumbered(lines[place].text)))
            for edge in side
            for depth, place in enumerate(edge)
        ]
        pages_with = Counter(shape for _, shape in stands)
        needed = max(FEWEST_PAGES, len(side) // 2 + 1)
        found |= {place for place, shape in stands if pages_with[shape] >= needed and " " in shape[1]}
    return found


def _unnumbered(text: str) -> str:
    return PAGE_NUMBER.sub("#", text)


def _page_edges(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Return for each page its foot and head: places of lines with text, from the edge inwards."""
    breaks = {place for place, line in enumerate(lines) if line.starts_page or _is_page_number(lines, place)}
    for place in sorted(breaks | {0, len(lines)}):
        yield list(islice(_written(lines, range(place - 1, -1, -1)), EDGE))
        yield list(islice(_written(lines, range(place, len(lines))), EDGE))


def _is_page_number(lines: Sequence[Line], place: int) -> bool:
    """Whether a page number stands alone: a comment may end in such words, but not between blank lines."""
    beside = [lines[near].text for near in (place - 1, place + 1) if 0 <= near < len(lines)]
    return PAGE_NUMBER.fullmatch(lines[place].text) is not None and "" in beside


def _written(lines: Sequence[Line], places: Iterable[int]) -> Iterator[int]:
    return (place for place in places if lines[place].text)

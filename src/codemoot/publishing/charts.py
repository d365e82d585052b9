"""The picture of a figure: bars, one a line, a part for each column, as SVG text or as the colours of one.

Places are in per cent and sizes in pixels, so that the words keep their size on a phone. No part is
told by its colour alone: a part wide enough carries its name and number, and the table stands beside.
"""

from dataclasses import dataclass
from itertools import accumulate
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

from codemoot.publishing.figures import Figure, alternative

INK = "1B2430"
KNOWN = {  # told apart by lightness too
    "Yes": "1F6F78",
    "No": "A8452C",
    "Neutral": "C9B458",
    "n/a": "D5D9DE",
    "Not answered": "ECEEF1",
    "Confidential": "6B7280",
    "Better": "1F6F78",
    "Worse": "A8452C",
    "Denied": "7A4E73",
}
OTHERS = ("3D5A98", "C9B458", "7A4E73", "4F7F52", "B9752F", "8FA7C9", "9C5A6B", "A9C3A0")
LIGHT = {"C9B458", "D5D9DE", "ECEEF1", "8FA7C9", "A9C3A0"}  # they carry dark words

NAME_HEIGHT = 18  # of one line of a name
BAR_HEIGHT = 24
GAP = 12
NAME_LETTERS = 42  # of one line: what the narrowest screen shows
NARROW = 288  # pixels: the bars on the narrowest screen, where a part's words must still fit
LETTER = 7.2  # pixels that a letter takes at most, about


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar, in per cent of the picture's width."""

    start: float
    width: float
    words: str  # empty where they would not fit
    fill: str
    ink: str


def colours(figure: Figure) -> tuple[str, ...]:
    """Return the colour of each column, as hexadecimal digits; an answer has the same in every figure."""
    unknown = [head for head in figure.heads[1:] if head not in KNOWN]
    return tuple(KNOWN.get(head) or OTHERS[unknown.index(head) % len(OTHERS)] for head in figure.heads[1:])


def parts(figure: Figure) -> tuple[tuple[Part, ...], ...]:
    """Return the parts of each line's bar; the longest bar is as wide as the picture."""
    most = max((sum(counts) for counts in figure.counts), default=0) or 1
    return tuple(_bar(figure, counts, most) for counts in figure.counts)


def _bar(figure: Figure, counts: tuple[int, ...], most: int) -> tuple[Part, ...]:
    starts = accumulate(counts, initial=0)
    alone = len(figure.heads) == len(("lines", "count"))
    return tuple(
        Part(100 * start / most, 100 * count / most, _words(head, count, most, alone=alone), fill, ink(fill))
        for head, count, start, fill in zip(figure.heads[1:], counts, starts, colours(figure), strict=False)
        if count
    )


def ink(fill: str) -> str:
    """Return the colour of words on this colour."""
    return INK if fill in LIGHT else "FFFFFF"


def _words(head: str, count: int, most: int, *, alone: bool) -> str:
    room = NARROW * count / most - 8
    wanted = (str(count),) if alone else (f"{head} {count}", str(count))
    return next((words for words in wanted if len(words) * LETTER <= room), "")


def bars(figure: Figure, width: str = "100%") -> str:
    """Return the picture as an SVG element; `width` in pixels where the reader knows no per cent."""
    drawn = []
    top = 0
    for line, bar in zip(figure.lines, parts(figure), strict=True):
        name = wrap(line.label, NAME_LETTERS)
        drawn.append(_line(name, bar, top))
        top += NAME_HEIGHT * len(name) + BAR_HEIGHT + GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label={quoteattr(alternative(figure))} '
        f'width="{width}" height="{top}" font-size="13">{"".join(drawn)}</svg>'
    )


def _line(name: list[str], bar: tuple[Part, ...], top: int) -> str:
    names = (
        f'<text x="0" y="{top + NAME_HEIGHT * index + 13}" fill="#{INK}">{escape(words)}</text>'
        for index, words in enumerate(name)
    )
    below = top + NAME_HEIGHT * len(name)
    track = f'<rect x="0" y="{below}" width="100%" height="{BAR_HEIGHT}" fill="#F3F4F6"/>'
    return "".join((*names, track, *(_part(part, below) for part in bar)))


def _part(part: Part, top: int) -> str:
    box = (
        f'<rect x="{part.start:.3f}%" y="{top}" width="{part.width:.3f}%" height="{BAR_HEIGHT}" '
        f'fill="#{part.fill}" stroke="#FFFFFF" stroke-width="1.5"/>'
    )
    middle = part.start + part.width / 2
    words = (
        f'<text x="{middle:.3f}%" y="{top + 16.5}" text-anchor="middle" fill="#{part.ink}">'
        f"{escape(part.words)}</text>"
    )
    return box + (words if part.words else "")

"""The figures of a summary as the template draws them: bars, and the table that says the same."""

from typing import TypedDict

from codemoot.publishing import charts
from codemoot.publishing.figures import Figure, alternative
from codemoot.publishing.pdf.legible import legible

LABEL = 30  # letters that the first column of a figure's table has room for
CELL = 14
PAGE = 90


class Entry(TypedDict):
    name: str
    fill: str


class Part(TypedDict):
    start: float  # per cent, as its width
    width: float
    words: str
    fill: str
    ink: str


class Bar(TypedDict):
    label: str
    parts: list[Part]


class Picture(TypedDict):
    title: str
    note: str
    heads: list[str]
    lines: list[tuple[str | int, ...]]  # the label, then the cells
    alternative: str  # empty, as the next two, where there is only a table
    key: list[Entry]
    bars: list[Bar]


def picture(figure: Figure) -> Picture:
    return {
        "title": legible(figure.title, PAGE),
        "note": legible(figure.note, PAGE),
        "heads": [legible(head, CELL) for head in figure.heads],
        "lines": [(legible(line.label, LABEL), *map(_cell, line.cells)) for line in figure.lines],
        "alternative": legible(alternative(figure), PAGE) if figure.pictured else "",
        "key": _key(figure),
        "bars": _bars(figure) if figure.pictured else [],
    }


def _cell(cell: str | int) -> str | int:
    return cell if isinstance(cell, int) else legible(cell, CELL)


def _key(figure: Figure) -> list[Entry]:
    if not figure.pictured or len(figure.heads) == 2:  # noqa: PLR2004  (one column needs no key)
        return []
    named = zip(figure.heads[1:], charts.colours(figure), strict=True)
    return [{"name": legible(head, CELL), "fill": colour} for head, colour in named]


def _bars(figure: Figure) -> list[Bar]:
    return [
        {"label": legible(line.label, PAGE), "parts": [_part(part) for part in bar]}
        for line, bar in zip(figure.lines, charts.parts(figure), strict=True)
    ]


def _part(part: charts.Part) -> Part:
    return {
        "start": part.start,
        "width": part.width,
        "words": legible(part.words, PAGE),
        "fill": part.fill,
        "ink": part.ink,
    }

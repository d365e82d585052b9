"""One figure of a summary: a table of counts or words, and whether a picture of it stands above."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

COLUMNS_SHOWN = 6  # beside the first: what a page is wide enough for
LETTERS_SHOWN = 75  # in bold, across those columns
MARGIN = 3  # letters that the space around a column takes


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    cells: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A pictured figure holds counts only; it is drawn as bars, one a line, a part for each column."""

    title: str
    heads: tuple[str, ...]  # the first says what the lines are
    lines: tuple[Line, ...]
    note: str = ""
    pictured: bool = False

    @property
    def numeric(self) -> bool:
        return all(isinstance(cell, int) for line in self.lines for cell in line.cells)

    @property
    def counts(self) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(cell for cell in line.cells if isinstance(cell, int)) for line in self.lines)


def alternative(figure: Figure) -> str:
    """Return what the picture of a figure shows, in words: Large Supplier: 6 Yes, 1 No."""
    shown = (
        f"{line.label}: {_parts(figure.heads[1:], counts) or 'none'}"
        for line, counts in zip(figure.lines, figure.counts, strict=True)
    )
    return f"{figure.title}. {'; '.join(shown)}."


def _parts(heads: tuple[str, ...], counts: tuple[int, ...]) -> str:
    return ", ".join(f"{count} {head}" for head, count in zip(heads, counts, strict=True) if count)


def narrowed(figure: Figure) -> Iterator[Figure]:
    """Yield the figure as one or more that a page is wide enough for; a picture is never cut."""
    wide = len(figure.heads) - 1
    most = _columns(figure)
    if figure.pictured or wide <= most:
        yield figure
        return
    each = -(-wide // -(-wide // most))  # no figure is left with the odd column
    for start in range(0, wide, each):
        shown = slice(start, start + each)
        heads = figure.heads[1:][shown]
        span = heads[0] if len(heads) == 1 else f"{heads[0]} to {heads[-1]}"
        yield replace(
            figure,
            title=f"{figure.title}: {span}",
            heads=(figure.heads[0], *heads),
            lines=tuple(Line(line.label, line.cells[shown]) for line in figure.lines),
            note=figure.note if start == 0 else "",
        )


def _columns(figure: Figure) -> int:
    """Return how many columns there is room for without breaking a word of their heads."""
    longest = max((len(word) for head in figure.heads[1:] for word in head.split()), default=0)
    return max(1, min(COLUMNS_SHOWN, LETTERS_SHOWN // (longest + MARGIN)))

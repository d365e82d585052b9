"""Where a table's headings stand: not always in row 1, and sometimes on two rows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from codemoot.importing.sheets.confidence import speaks
from codemoot.importing.sheets.grid import Grid, cell_text
from codemoot.importing.sheets.headings import PARTS, cell_heading, certain_role, plain

ROWS_SEARCHED = 30
ROWS_COMPARED = 50
FULL_ENOUGH = 0.6  # of the cells that rows usually have: titles have one or two


@dataclass(frozen=True, slots=True)
class Header:
    printed: tuple[str, ...]
    names: tuple[str, ...]  # each its own: "Comments", "Comments (2)", "Column D" where blank
    row: int  # its index in the grid; of two rows, the lower
    top: int  # the index of the upper row

    def index(self, name: str) -> int | None:
        """Return which column has this heading, in whatever case and spacing."""
        if name in self.names:
            return self.names.index(name)
        wanted = plain(name)
        return next((i for i, heading in enumerate(self.names) if plain(heading) == wanted), None)


def find_header(grid: Grid) -> Header:
    """Return the row whose headings are recognised, else the first that is as full as those below it."""
    rows = grid.rows[:ROWS_SEARCHED]
    scores = [_recognised(row) for row in rows]
    if any(score > 1 for score in scores):
        return header_at(grid, scores.index(max(scores)))
    usual = _usual_width(grid.rows[: ROWS_SEARCHED + ROWS_COMPARED])
    full = (index for index, row in enumerate(rows) if _filled(row) >= max(1, FULL_ENOUGH * usual))
    return header_at(grid, next(full, 0))


def header_at(grid: Grid, index: int) -> Header:
    """Read the headings of this row, with those above or below it that they need to make sense."""
    if not 0 <= index < len(grid.rows):
        return Header((), (), index, index)
    names = [cell_text(cell) for cell in grid.rows[index]]
    if index and _repeats_parts(names) and _has_questions(grid.rows[index - 1]):
        return _header(_joined(grid.rows[index - 1], names), index, index - 1)
    if index + 1 < len(grid.rows) and _is_lower_row(names, grid.rows[index + 1]):
        return _header(_joined(names, grid.rows[index + 1]), index + 1, index)
    return _header(names, index, index)


def _recognised(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell and (certain_role(cell) or cell_heading(cell)))


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    widths = Counter(filter(None, map(_filled, rows)))
    return max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 1))[0]


def _is_part(cell: str) -> bool:
    return certain_role(cell) in PARTS or (bool(cell) and speaks(cell))


def _has_questions(row: Sequence[str]) -> bool:
    return any(cell_heading(cell) for cell in row if cell)


def _repeats_parts(row: Sequence[str]) -> bool:
    parts = [plain(cell) for cell in row if cell and _is_part(cell)]
    return len(parts) > len(set(parts))


def _is_lower_row(names: Sequence[str], below: Sequence[str]) -> bool:
    """Whether `Q1` over two columns is followed by `Answer` and `Comments` below it."""
    parts = [cell for cell in below if cell.strip() and plain(cell) not in map(plain, names)]
    return _has_questions(names) and bool(parts) and all(map(_is_part, parts))


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    names: list[str] = []
    over = ""
    times = Counter(plain(cell) for cell in lower)
    for index in range(max(len(upper), len(lower))):
        above, below = (row[index].strip() if index < len(row) else "" for row in (upper, lower))
        over = above or over
        is_of_all = speaks(below) and times[plain(below)] == 1  # a claim that is not repeated for each
        is_under = _is_part(below) and cell_heading(over) and not is_of_all
        names.append(f"{over} {below}" if is_under else below or above)
    return names


def _header(printed: Sequence[str], row: int, top: int) -> Header:
    seen: Counter[str] = Counter()
    names: list[str] = []
    for index, heading in enumerate(printed):
        name = heading or f"Column {column_letters(index)}"
        seen[plain(name)] += 1
        times = seen[plain(name)]
        names.append(name if times == 1 else f"{name} ({times})")
    return Header(tuple(printed), tuple(names), row, top)


def column_letters(index: int) -> str:
    """Return the letters over a column: A for 0, AA for 26."""
    letters = ""
    while index >= 0:
        index, letter = divmod(index, 26)
        letters = chr(ord("A") + letter) + letters
        index -= 1
    return letters

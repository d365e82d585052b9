"""Texts for the cells of an XLSX sheet: guarded, and one too long for a cell goes on in further columns."""

from collections import Counter
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from codemoot.domain.spreadsheets import guard

LONGEST = 32_767  # UTF-16 units that one cell holds
PIECE = 6_000  # characters: short enough however they are escaped

Line = tuple[str, ...]


def further_columns(lines: Iterable[Line]) -> Mapping[int, int]:
    """Return how many columns more each column needs, where it needs any."""
    needed: Counter[int] = Counter()
    for cells in lines:
        for column, text in enumerate(cells):
            if len(text) > PIECE:
                needed[column] = max(needed[column], len(_pieces(text)) - 1)
    return {column: more for column, more in sorted(needed.items()) if more}


def further_heads(heads: Line, further: Mapping[int, int]) -> Line:
    """Name the further columns: Comments (continued), Comments (continued 2)."""
    return tuple(
        f"{heads[column]} (continued{f' {number}' if number > 1 else ''})"
        for column, more in further.items()
        for number in range(1, more + 1)
    )


def cell_texts(cells: Line, further: Mapping[int, int]) -> list[str]:
    """Return what to write in each cell of a line, those of the further columns at its end."""
    if not further:
        return [cell_text(text) for text in cells]
    pieces = [_pieces(text) for text in cells]
    first = [piece[0] for piece in pieces]
    rest = [
        pieces[column][number] if number < len(pieces[column]) else ""
        for column, more in further.items()
        for number in range(1, more + 1)
    ]
    return [*first, *rest]


def cell_text(text: str) -> str:
    """Return the text as a cell may safely hold it."""
    safe = guard(text)
    if safe.startswith("<r>") and safe.endswith("</r>"):  # XlsxWriter would print it raw, as its own markup
        return f'<r><t xml:space="preserve">{escape(safe)}</t></r>'
    return safe


def _pieces(text: str) -> list[str]:
    whole = cell_text(text)
    if len(whole.encode("utf-16-le", "surrogatepass")) <= 2 * LONGEST:
        return [whole]
    return [cell_text(text[start : start + PIECE]) for start in range(0, len(text), PIECE)]

"""Tables that an untagged PDF draws with lines, and the paragraphs between them."""

import io
from collections.abc import Iterator

import pdfplumber
from pdfplumber.page import Page
from pdfplumber.table import Table as Ruled

from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.collated.comments import paragraphs
from codemoot.importing.source import Source

MOST_PAGES = 400  # finding lines takes a tenth of a second a page
BLANK = 1.6  # line heights from one baseline to the next that leave a blank line between

Box = tuple[float, float, float, float]  # x0, top, x1, bottom


def ruled_blocks(source: Source) -> tuple[Block, ...]:
    """Return the blocks of every page; a table goes on over a page's end."""
    blocks: list[Block] = []
    with pdfplumber.open(io.BytesIO(source.content)) as document:
        if len(document.pages) > MOST_PAGES:
            return ()
        for page in document.pages:
            found = list(_page(page, f"{source.name}, page {page.page_number}"))
            _add(blocks, found)
            page.close()
    return tuple(blocks)


def _page(page: Page, where: str) -> Iterator[Block]:
    """Yield what stands on the page, from its top."""
    tables = sorted(page.find_tables(), key=lambda table: table.bbox[1])
    top = page.bbox[1]
    for table in tables:
        _, start, _, end = table.bbox
        yield from _between(page, top, start, where)
        yield Table(tuple(_rows(page, table)), where)
        top = max(top, end)
    yield from _between(page, top, page.bbox[3], where)


def _between(page: Page, top: float, bottom: float, where: str) -> Iterator[Paragraph]:
    if bottom - top < 1:
        return
    for line in _lines(page, (page.bbox[0], top, page.bbox[2], bottom)):
        if line:
            yield Paragraph(line, where)


def _rows(page: Page, table: Ruled) -> Iterator[tuple[str, ...]]:
    for row in table.rows:
        yield tuple(paragraphs(_lines(page, cell)) if cell else "" for cell in row.cells)


def _lines(page: Page, box: Box) -> list[str]:
    """Return the lines inside the box; "" where a blank one stands between."""
    within = page.within_bbox(_inside(page.bbox, box), strict=False)
    lines: list[str] = []
    last = None
    for line in within.extract_text_lines(return_chars=False):
        if last is not None and line["top"] - last > BLANK * (line["bottom"] - line["top"]):
            lines.append("")
        lines.append(line["text"])
        last = line["top"]
    return lines


def _inside(page: Box, box: Box) -> Box:
    return max(page[0], box[0]), max(page[1], box[1]), min(page[2], box[2]), min(page[3], box[3])


def _add(blocks: list[Block], page: list[Block]) -> None:
    """Add a page; a table that stands first on it and last on the one before is one table."""
    first = page[0] if page else None
    last = blocks[-1] if blocks else None
    if isinstance(first, Table) and isinstance(last, Table) and _goes_on(last, first):
        blocks[-1] = Table(_joined(last.rows, first.rows), last.where)
        page = page[1:]
    blocks += page


def _goes_on(table: Table, other: Table) -> bool:
    return bool(table.rows and other.rows) and len(table.rows[0]) == len(other.rows[0])


def _joined(
    rows: tuple[tuple[str, ...], ...], more: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Return the rows of both; a repeated heading is left out, a row cut by the page's end is whole again."""
    if more[0] == rows[0]:
        more = more[1:]
    if more and not more[0][0] and len(rows) > 1:
        whole = tuple("\n".join(filter(None, cells)) for cells in zip(rows[-1], more[0], strict=False))
        return (*rows[:-1], whole, *more[1:])
    return (*rows, *more)

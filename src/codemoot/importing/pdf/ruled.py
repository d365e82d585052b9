"""Tables that an untagged PDF draws with lines, and the paragraphs between them."""

import io
import re
from collections.abc import Iterator, Mapping
from itertools import groupby

import pdfplumber
from pdfplumber.page import Page
from pdfplumber.table import Table as Ruled

from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.collated.comments import SENTENCE_END, paragraphs
from codemoot.importing.pdf.running import without_running
from codemoot.importing.source import Source

MOST_PAGES = 400  # finding lines takes a tenth of a second a page
BLANK = 1.6  # times its size that a line stands below the one before: more leaves a gap
SAME_SIZE = 0.5  # points
HYPHENED = re.compile(r"\w[-/]$")
GOES_ON = "\u2060"

Box = tuple[float, float, float, float]  # x0, top, x1, bottom


def ruled_blocks(source: Source) -> tuple[Block, ...]:
    """Return the blocks of every page, what runs along them first; a table goes on over a page's end."""
    with pdfplumber.open(io.BytesIO(source.content)) as document:
        if len(document.pages) > MOST_PAGES:
            return ()
        pages = []
        for page in document.pages:
            pages.append(list(_page(page, f"{source.name}, page {page.page_number}")))
            page.close()
    blocks, rest = without_running(pages)
    for found in rest:
        _add(blocks, found)
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
    lines = _lines(page, (page.bbox[0], top, page.bbox[2], bottom))
    for is_written, group in groupby(lines, key=bool):
        if is_written:
            yield from (Paragraph(line, where) for line in _unwrapped(list(group)).split("\n"))


def _rows(page: Page, table: Ruled) -> Iterator[tuple[str, ...]]:
    for row in table.rows:
        yield tuple(_unwrapped(_lines(page, cell)) if cell else "" for cell in row.cells)


def _unwrapped(lines: list[str]) -> str:
    """Return the paragraphs of these lines; a word that goes on after its hyphen is one word."""
    marked = [f"{line}{GOES_ON}" if HYPHENED.search(line) else line for line in lines]
    return paragraphs(marked).replace(f"{GOES_ON} ", "").replace(GOES_ON, "")


def _lines(page: Page, box: Box) -> list[str]:
    """Return the lines whose letters stand in the box; "" where a gap or another size parts them."""
    lines: list[str] = []
    last: tuple[float, float] | None = None
    for line in page.filter(lambda drawn: _is_inside(drawn, box)).extract_text_lines():
        size, top = line["chars"][0]["size"], line["top"]
        if last and (abs(size - last[0]) > SAME_SIZE or top - last[1] > BLANK * size):
            lines.append("")
        lines.append(line["text"])
        last = size, top
    return lines


def _is_inside(drawn: Mapping[str, float], box: Box) -> bool:
    x0, top, x1, bottom = box
    across, down = (drawn["x0"] + drawn["x1"]) / 2, (drawn["top"] + drawn["bottom"]) / 2
    return "text" in drawn and x0 <= across < x1 and top <= down < bottom


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
        whole = tuple(_whole(*cells) for cells in zip(rows[-1], more[0], strict=False))
        return (*rows[:-1], whole, *more[1:])
    return (*rows, *more)


def _whole(above: str, below: str) -> str:
    """Return a cell that a page's end cut, most often in the middle of a sentence."""
    between = "\n" if SENTENCE_END.search(above) else "" if HYPHENED.search(above) else " "
    return between.join(filter(None, (above, below)))

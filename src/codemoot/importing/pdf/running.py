"""What runs along the head or foot of a PDF's pages: said once, and not between the parts of a table."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from codemoot.importing.collated.blocks import Block, Paragraph
from codemoot.importing.collated.lines import PAGE_NUMBER

ASKED = re.compile(r"Q(?:uestion)? ?\d", re.IGNORECASE)  # two may begin pages, and run along none
NUMBER = re.compile(r"\W*\d{1,4}\W*")


def without_running(pages: Sequence[Sequence[Block]]) -> tuple[list[Block], list[list[Block]]]:
    """Return what runs along pages, each once, and the pages without it."""
    heads = Counter(key for page in pages for key in set(_edge(page)))
    feet = Counter(key for page in pages for key in set(_edge(page[::-1])))
    running: dict[str, Block] = {}
    rest: list[list[Block]] = []
    for page in pages:
        head = _run(page, heads)
        foot = _run(page[head:][::-1], feet)
        taken = [*page[:head], *page[len(page) - foot :]]
        running = {key: block for block, key in zip(taken, _edge(taken), strict=True)} | running
        rest.append(list(page[head : len(page) - foot]))
    return list(running.values()), rest


def _edge(page: Sequence[Block]) -> Iterator[str]:
    """Yield the paragraphs from the page's edge inwards to its first table, without their page numbers."""
    for block in page:
        if not isinstance(block, Paragraph) or ASKED.match(block.text):
            return
        yield "#" if NUMBER.fullmatch(block.text) else PAGE_NUMBER.sub("#", block.text)


def _run(page: Sequence[Block], pages: Counter[str]) -> int:
    """Return how many paragraphs from this edge on stand at that of other pages too."""
    keys = list(_edge(page))
    return next((place for place, key in enumerate(keys) if pages[key] < 2), len(keys))  # noqa: PLR2004  (one page alone runs nowhere)

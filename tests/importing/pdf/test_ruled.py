"""Tables that go on over a page's end."""

import pytest

from codemoot.importing.collated.blocks import Table
from codemoot.importing.pdf.ruled import ruled_blocks
from codemoot.importing.source import Source
from importing.pdf.foreign import HEADS, LONG, foreign


def tables(content: bytes) -> list[tuple[tuple[str, ...], ...]]:
    blocks = ruled_blocks(Source("ruled.pdf", content))
    return [block.rows for block in blocks if isinstance(block, Table)]


@pytest.mark.parametrize("times", [1, 7])
def test_a_row_cut_by_the_end_of_a_page_is_whole_again(times: int) -> None:
    rows = tuple((f"Party {n}", "Large Supplier", "Yes", (LONG * times).strip()) for n in range(3))

    assert tables(foreign(*rows, tags=False)) == [(HEADS, *rows)]


def test_what_runs_along_the_pages_does_not_cut_a_row() -> None:
    rows = tuple((f"Party {n}", "Large Supplier", "Yes", (LONG * 7).strip()) for n in range(3))

    assert tables(foreign(*rows, tags=False, running="Collated responses")) == [(HEADS, *rows)]


def test_a_word_that_goes_on_after_its_hyphen_is_one_word() -> None:
    comment = " ".join(["second-or-subsequent"] * 30)

    assert tables(foreign(("A", "B", "No", comment), tags=False))[0][1][3] == comment


def test_a_document_of_too_many_pages_is_not_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codemoot.importing.pdf.ruled.MOST_PAGES", 0)

    assert ruled_blocks(Source("ruled.pdf", foreign(("A", "B", "No", "-"), tags=False))) == ()

"""Nothing that a real respondent wrote, and no real respondent's name, is in the project."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from architecture.tree import texts

RUN = 6  # words in a row are a quotation


class Row(TypedDict):
    party: str
    party_as_printed: str
    source_lines: tuple[int, int]


class Repair(TypedDict):
    as_dumped: str
    repaired: str


class Artefacts(TypedDict):
    repairs: list[Repair]


class Truth(TypedDict):
    rows: list[Row]
    artefacts: Artefacts


@pytest.fixture(scope="module")
def truth(shared_data: Path) -> Truth:
    found: Truth = json.loads((shared_data / "seed" / "truth.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def lines(shared_data: Path) -> list[str]:
    return next((shared_data / "seed").glob("*.txt")).read_text("utf-8-sig").splitlines()


def test_no_real_respondent_is_named(truth: Truth) -> None:
    names = {name for row in truth["rows"] for name in (row["party"], row["party_as_printed"])}
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))

    assert [path for path, text in texts() if named.search(text)] == []


def test_no_comment_of_the_seed_is_quoted(truth: Truth, lines: list[str]) -> None:
    printed = [range(row["source_lines"][0] - 1, row["source_lines"][1]) for row in truth["rows"]]
    cells = ["\n".join(lines[line] for line in span) for span in printed]
    in_cells = {line for span in printed for line in span}
    form = "\n".join(text for line, text in enumerate(lines) if line not in in_cells)  # the code's own words

    written = {run for cell in cells for run in (*runs(cell), *runs(mended(cell, truth)))} - {*runs(form)}

    assert len(written) > 1000
    assert [path for path, text in texts() if not written.isdisjoint(runs(text))] == []


def mended(cell: str, truth: Truth) -> str:
    for repair in truth["artefacts"]["repairs"]:
        cell = cell.replace(repair["as_dumped"], repair["repaired"])
    return cell


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w\w+", text.casefold())  # a lone letter is an objective's, not a word
    return zip(*(words[start:] for start in range(RUN)), strict=False)

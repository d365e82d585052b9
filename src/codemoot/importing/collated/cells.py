"""The rows of all tables put together: what one Party answered to each question is one response."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from codemoot.domain.collation.responses import Answer, Response
from codemoot.domain.findings import Finding
from codemoot.importing.collated.rows import name_key


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of one table."""

    party: str
    category: str
    answer: Answer
    represents: int = 1


@dataclass(slots=True)
class _Given:
    party: str
    category: str
    represents: int
    answers: dict[str, Answer] = field(default_factory=dict)


def put_together(
    cells: Iterable[Cell], parties: Sequence[str]
) -> tuple[tuple[Response, ...], tuple[Finding, ...]]:
    """Return the responses in the order of their first rows; a Party printed twice in a table gave two."""
    cells = list(cells)
    names = _spellings([cell.party for cell in cells], parties)
    given: dict[str, list[_Given]] = {}
    findings: list[Finding] = []
    order: list[_Given] = []
    for cell in cells:
        same = given.setdefault(name_key(cell.party), [])
        free = [one for one in same if cell.answer.question not in one.answers]
        one = next((one for one in free if one.category == cell.category), free[0] if free else None)
        if one is None:
            one = _Given(names[cell.party], cell.category, cell.represents)
            same.append(one)
            order.append(one)
        elif one.category != cell.category:
            findings.append(_differs(cell, one))
        one.answers[cell.answer.question] = cell.answer
    return tuple(map(_response, order)), tuple(findings)


def _response(given: _Given) -> Response:
    answers = tuple(given.answers.values())
    return Response(given.party, given.category, answers, represents=given.represents, where=answers[0].where)


def _differs(cell: Cell, given: _Given) -> Finding:
    printed = (
        f"{given.party}: {given.category or 'none'}, here {cell.category or 'none'}; the first was kept."
    )
    return Finding("category-differs", cell.answer.where, printed)


def _spellings(printed: Sequence[str], parties: Sequence[str]) -> Mapping[str, str]:
    """Return for each print of a name the one that stands for all: a PDF splits words, it joins none."""
    registered = {party.replace(" ", ""): party for party in parties}
    best: dict[str, str] = {}
    for name in dict.fromkeys(printed):
        spelling = registered.get("".join(name.split()), name)
        known = best.setdefault(name_key(name), spelling)
        if known not in parties and (spelling in parties or spelling.count(" ") < known.count(" ")):
            best[name_key(name)] = spelling
    return {name: best[name_key(name)] for name in printed}

"""The rows of all tables put together: what one Party answered to each question is one response."""

from collections import defaultdict
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


class _Box:
    """The responses so far; finds the first that has no answer to a question, without looking twice."""

    def __init__(self) -> None:
        self.given: list[_Given] = []
        self._of: defaultdict[tuple[str, str | None], list[_Given]] = defaultdict(list)
        self._tried: defaultdict[tuple[str, str | None, str], int] = defaultdict(int)

    def without(self, question: str, party: str, category: str | None) -> _Given | None:
        """Return the Party's first response that lacks the question; of any category if that is None."""
        same, tried = self._of[party, category], (party, category, question)
        while self._tried[tried] < len(same) and question in same[self._tried[tried]].answers:
            self._tried[tried] += 1
        return same[self._tried[tried]] if self._tried[tried] < len(same) else None

    def add(self, party: str, one: _Given) -> _Given:
        self.given.append(one)
        self._of[party, one.category].append(one)
        self._of[party, None].append(one)
        return one


def put_together(
    cells: Iterable[Cell], parties: Sequence[str]
) -> tuple[tuple[Response, ...], tuple[Finding, ...]]:
    """Return the responses in the order of their first rows; a Party printed twice in a table gave two."""
    cells = list(cells)
    names = _spellings([cell.party for cell in cells], parties)
    box = _Box()
    findings: list[Finding] = []
    for cell in cells:
        key, question = name_key(cell.party), cell.answer.question
        one = (
            box.without(question, key, cell.category)
            or box.without(question, key, None)
            or box.add(key, _Given(names[cell.party], cell.category, cell.represents))
        )
        if one.category != cell.category:
            findings.append(_differs(cell, one))
        one.answers[question] = cell.answer
    return tuple(map(_response, box.given)), tuple(findings)


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

"""Rows that hold one answer each, gathered into the responses they came from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from codemoot.domain.collation.responses import Answer, Response
from codemoot.domain.confidentiality import Claim, Scope, widest


@dataclass(frozen=True, slots=True)
class Entry:
    """One Party's answer to one question, with what its row says of the response."""

    party: str
    category: str
    answer: Answer
    represents: int = 1


def gather(entries: Iterable[Entry]) -> tuple[Response, ...]:
    """Return the responses in order of their first rows.

    The second answer of a Party to the same question is of its second response.
    """
    times: Counter[tuple[str, str, str]] = Counter()
    found: dict[tuple[str, str, int], list[Entry]] = {}
    for entry in entries:
        asked = (entry.party, entry.category, entry.answer.question)
        times[asked] += 1
        found.setdefault((entry.party, entry.category, times[asked]), []).append(entry)
    return tuple(_response(group) for group in found.values())


def together(tables: Sequence[Sequence[Response]]) -> tuple[Response, ...]:
    """Return the responses of several worksheets: one for a Party whose answers are spread over them.

    Worksheets that share a question hold different responses, not parts of the same ones.
    """
    if len(tables) == 1:
        return tuple(tables[0])
    asked = [{answer.question for response in table for answer in response.answers} for table in tables]
    if sum(map(len, asked)) > len(set[str]().union(*asked)):
        return tuple(response for table in tables for response in table)
    times: Counter[tuple[int, str, str]] = Counter()
    found: dict[tuple[str, str, int], list[Response]] = {}
    for number, table in enumerate(tables):
        for response in table:
            times[number, response.party, response.category] += 1
            time = times[number, response.party, response.category]
            found.setdefault((response.party, response.category, time), []).append(response)
    return tuple(_one(parts) for parts in found.values())


def _one(parts: Sequence[Response]) -> Response:
    return replace(
        parts[0],
        answers=tuple(answer for part in parts for answer in part.answers),
        claim=widest(*(part.claim for part in parts)),
        represents=max(part.represents for part in parts),
    )


def _response(entries: list[Entry]) -> Response:
    first = entries[0]
    response = Response(
        party=first.party,
        category=first.category,
        answers=tuple(entry.answer for entry in entries),
        represents=max(entry.represents for entry in entries),
        where=first.answer.where,
    )
    return with_claim(response, None)


def with_claim(response: Response, claim: Claim | None) -> Response:
    """Return the response with this claim, widened by answers that claim the whole response."""
    wide = {Scope.RESPONSE, Scope.IDENTITY}
    lifted = (answer.claim for answer in response.answers if answer.claim and answer.claim.scope in wide)
    return replace(response, claim=widest(claim, *lifted))

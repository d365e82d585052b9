"""The JSON edition: collation.json, described by collation.schema.json; one row on a line, streamed."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from codemoot.domain.collation.document import Row
from codemoot.domain.collation.responses import Facts
from codemoot.domain.confidentiality import Claim
from codemoot.domain.findings import Finding
from codemoot.domain.objectives import Stance
from codemoot.domain.questions import Question
from codemoot.publishing.edition import Edition

FORMAT = "codemoot-collation/1"


def write_json(edition: Edition, path: Path) -> None:
    # A lone surrogate has no UTF-8; backslashreplace writes it as JSON itself would escape it.
    with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        file.writelines(chunks(edition))


def chunks(edition: Edition) -> Iterator[str]:
    """Yield the document piece by piece, so that standard output can have it too."""
    projection = edition.projection
    yield "{\n"
    yield f'  "format": {_json(FORMAT)},\n'
    yield f'  "audience": {_json(projection.audience)},\n'
    yield f'  "document": {_json(_document(projection.facts))},\n'
    yield from _array("questions", map(_question, projection.questions))
    yield from _array("rows", map(_row, projection.rows))
    yield from _object("tallies", projection.tallies)
    yield from _array("findings", map(_finding, projection.findings))
    if projection.stances:
        yield from _array("stances", map(_stance, projection.stances))
    yield f'  "rows_hash": {_json(projection.rows_hash)}\n'
    yield "}\n"


def _array(name: str, items: Iterable[Mapping[str, object]]) -> Iterator[str]:
    return _lines(name, map(_json, items), "[]")


def _object(name: str, members: Mapping[str, object]) -> Iterator[str]:
    return _lines(name, (f"{_json(key)}: {_json(value)}" for key, value in members.items()), "{}")


def _lines(name: str, items: Iterator[str], brackets: str) -> Iterator[str]:
    """Yield a member whose items stand one on a line."""
    yield f'  "{name}": {brackets[0]}'
    before = "\n    "
    for item in items:
        yield before + item
        before = ",\n    "
    yield f"\n  {brackets[1]},\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _document(facts: Facts) -> dict[str, object]:
    return {
        "reference": facts.reference,
        "title": facts.title,
        "stage": facts.stage,
        "meeting_date": facts.meeting_date and facts.meeting_date.isoformat(),
        "classification": facts.classification,
        "contact": facts.contact,
    }


def _question(question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "text": question.text,
        "scale": question.scale,
        "heading": question.heading,
    }


def _row(row: Row) -> dict[str, object]:
    printed: dict[str, object] = {
        "question": row.question,
        "party": row.party,
        "category": row.category,
        "answer": row.answer,
        "answer_printed": row.answer_printed,
        "comment": row.comment,
        "comment_state": row.comment_state,
        "flags": row.flags,
    }
    if row.claim is not None:
        printed["claim"] = _claim(row.claim)
    if row.represents != 1:
        printed["represents"] = row.represents
    return printed


def _claim(claim: Claim) -> dict[str, object]:
    return {"scope": claim.scope, "shared_with_board": claim.shared_with_board}


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "where": finding.where,
        "message": finding.message,
    }


def _stance(stance: Stance) -> dict[str, object]:
    return {
        "question": stance.question,
        "party": stance.party,
        "objective": stance.objective,
        "effect": stance.effect,
        "basis": "read from text",
    }

"""Readings as a file, so that no source is read twice: JSON lines, one reading a line, all of it kept."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO, TypedDict

from codemoot.domain.collation.responses import Answer, Facts, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Polarity, Question
from codemoot.importing.consultation import Readings
from codemoot.importing.sheets.mapping import from_toml, to_toml

FORMAT = "codemoot-readings/1"


class NotKeptError(Exception):
    """The file is not one that was kept here, or is of another version."""


class _Claim(TypedDict):
    scope: str
    shared_with_board: bool


class _Question(TypedDict):
    id: str
    text: str | None
    heading: str
    polarity: str | None
    decides: bool


class _Answer(TypedDict):
    question: str
    answer_printed: str
    comment: str | None
    claim: _Claim | None
    where: str


class _Response(TypedDict):
    party: str
    category: str
    answers: Sequence[_Answer]
    claim: _Claim | None
    represents: int
    where: str


class _Finding(TypedDict):
    rule: str
    where: str
    detail: str


class _Reading(TypedDict):
    source: str
    facts: Mapping[str, str | None]
    questions: Sequence[_Question]
    responses: Sequence[_Response]
    findings: Sequence[_Finding]


def keep(read_: Readings, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in _lines(read_))


def kept(file: IO[str]) -> Readings:
    """Return what `keep` wrote, equal in every value. Raise NotKeptError."""
    head = json.loads(file.readline() or "null")
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise NotKeptError("These readings were not kept by this version: read the sources again.")
    return Readings(
        tuple(_reading(json.loads(line)) for line in file),
        tuple(Finding(**finding) for finding in head["findings"]),
        from_toml(head["mapping"]) if head["mapping"] else None,
    )


def _lines(read_: Readings) -> Iterator[str]:
    findings = [asdict(finding) for finding in read_.findings]
    mapping = to_toml(read_.mapping) if read_.mapping else ""
    yield json.dumps({"format": FORMAT, "findings": findings, "mapping": mapping})
    yield from (json.dumps(asdict(reading), default=date.isoformat) for reading in read_.readings)


def _reading(held: _Reading) -> Reading:
    return Reading(
        held["source"],
        _facts(held["facts"]),
        tuple(map(_question, held["questions"])),
        tuple(map(_response, held["responses"])),
        tuple(Finding(**finding) for finding in held["findings"]),
    )


def _facts(held: Mapping[str, str | None]) -> Facts:
    day = held["meeting_date"]
    texts = {name: value for name, value in held.items() if name != "meeting_date"}
    return Facts(**texts, meeting_date=date.fromisoformat(day) if day else None)


def _question(held: _Question) -> Question:
    polarity = Polarity(held["polarity"]) if held["polarity"] else None
    return Question(held["id"], held["text"], held["heading"], polarity, held["decides"])


def _response(held: _Response) -> Response:
    return Response(
        held["party"],
        held["category"],
        tuple(map(_answer, held["answers"])),
        _claim(held["claim"]),
        held["represents"],
        held["where"],
    )


def _answer(held: _Answer) -> Answer:
    return Answer(
        held["question"], held["answer_printed"], held["comment"], _claim(held["claim"]), held["where"]
    )


def _claim(held: _Claim | None) -> Claim | None:
    return Claim(Scope(held["scope"]), held["shared_with_board"]) if held else None

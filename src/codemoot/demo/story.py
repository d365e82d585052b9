"""The story as data: the changes of story.toml, with the moves and the collations of each."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

FOLDER = Path(str(files("codemoot.demo")))
TODAY = date(2019, 4, 1)  # the first Monday after the sample's consultation has closed
LABEL = "Demonstration, not SEC text."


@dataclass(frozen=True, slots=True)
class Move:
    on: date
    event: str
    note: str = ""
    closes_on: date | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    on: date
    audience: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class CollationPlayed:
    on: date
    sources: tuple[Path, ...]
    read: bool = True
    settle: Mapping[str, str] = field(default_factory=dict)  # a name as printed: the Party that it is
    publish: tuple[Publication, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangePlayed:
    reference: str
    title: str
    summary: str
    raised: date
    proposer: str = ""
    rules: str = "sec-2018"
    path: str = ""
    classification: str = "white"
    audience: str = "public"
    moves: tuple[Move, ...] = ()
    collations: tuple[CollationPlayed, ...] = ()


def changes() -> tuple[ChangePlayed, ...]:
    told = tomllib.loads((FOLDER / "story.toml").read_text("utf-8"))
    return tuple(_change(each) for each in told["change"])


def _change(told: dict[str, Any]) -> ChangePlayed:
    moves = tuple(Move(**each) for each in told.pop("moves", ()))
    collations = tuple(_collation(each) for each in told.pop("collation", ()))
    summary = f"{told.pop('summary').strip()}\n\n{LABEL}"
    return ChangePlayed(**told, summary=summary, moves=moves, collations=collations)


def _collation(told: dict[str, Any]) -> CollationPlayed:
    sources = tuple(sorted(path for name in told.pop("sources") for path in _files(FOLDER / name)))
    publish = tuple(Publication(**each) for each in told.pop("publish", ()))
    return CollationPlayed(**told, sources=sources, publish=publish)


def _files(path: Path) -> Iterator[Path]:
    yield from path.iterdir() if path.is_dir() else (path,)

"""Run the command as a person does, and read what it wrote."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from codemoot.cli.app import app

Cell = tuple[str, str, str, str, str | None, str]


def run(*arguments: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)), input=answers, catch_exceptions=False)


def collate(out: Path, *sources: Path, options: tuple[str | Path, ...] = ()) -> dict[str, Any]:
    """Collate to JSON alone, unless the options say otherwise, and return collation.json."""
    formats = () if "--formats" in options else ("--formats", "json")
    result = run("collate", *sources, "--out", out, *formats, *options)
    assert result.exit_code == 0, result.stderr
    return read(out)


def read(out: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((out / "collation.json").read_text(encoding="utf-8"))
    return document


def cells(document: dict[str, Any]) -> list[Cell]:
    return [
        (
            row["question"],
            row["party"],
            row["category"],
            row["answer_printed"],
            row["comment"],
            row["comment_state"],
        )
        for row in document["rows"]
    ]


def rules(document: dict[str, Any], source: str = "") -> set[str]:
    """The rules that fired, on this source if one is named."""
    return {each["rule"] for each in document["findings"] if each["where"].startswith(source)}

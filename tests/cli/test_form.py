"""`codemoot form`: a form from the code's questions, or one sentence that says what is missing."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from codemoot.cli.app import app
from codemoot.importing.source import Source
from codemoot.importing.word.form import read_form
from codemoot.importing.word.ooxml import read_blocks


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["form", *words])
    return done.exit_code, done.stdout, done.stderr


def test_the_form_asks_the_questions_of_the_code_with_the_facts_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "form.docx"

    code, said, _ = run("--reference", "SECMP0101", "--closes", "19 December 2018", "--out", str(path))

    reading = read_form(read_blocks(Source("form.docx", path.read_bytes())))
    assert (code, said) == (0, f"The form is in {path}.\n")
    assert reading is not None
    assert [question.heading for question in reading.questions] == ["Yes/No/ Neutral", *["Yes/No"] * 4]
    assert "the proposed solution" in (reading.questions[0].text or "")
    assert "SECMP0101" in (reading.questions[1].text or "")
    assert [finding.rule for finding in reading.findings] == ["form-empty"]


def test_the_form_is_named_after_the_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    code, said, _ = run("--reference", "SECMP0101", "--json")

    assert code == 0
    assert json.loads(said) == {
        "file": "SECMP0101-MRC-form.docx",
        "questions": ["Q1", "Q2", "Q3", "Q4", "Q5"],
    }
    assert [path.name for path in tmp_path.iterdir()] == ["SECMP0101-MRC-form.docx"]


def test_a_brace_that_nothing_fills_is_refused() -> None:
    assert run("--solution", "") == (
        1,
        "",
        "The questions name {ref}: give --reference.\nThe questions name {solution}: give --solution.\n",
    )


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--consultation", "xyz"], "“xyz” is not a consultation of sec-2018.1; these are: mrc."),
        (["--closes", "soon"], "“soon” is not a day: write 2018-11-19 or 19 November 2018."),
        (
            ["--title", "a\x07b"],
            "What is printed on the form must be in one line, without control characters.",
        ),
    ],
)
def test_what_cannot_be_used_is_said(words: list[str], reason: str) -> None:
    assert run("--reference", "SECMP0101", *words) == (2, "", f"{reason}\n")


def test_a_code_that_is_not_held_is_said() -> None:
    code, _, said = run("--code", "xyz", "--reference", "SECMP0101")

    assert code == 2
    assert "xyz" in said


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    code, _, said = run("--reference", "SECMP0101", "--out", str(tmp_path / "none" / "form.docx"))

    assert code == 2
    assert said.startswith("The form was not written:")

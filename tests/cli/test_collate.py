"""The command `codemoot collate`, as a person and a program see it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cast import FERNHILL, NORTHMOOR
from command import run

SCHEMA = Path(__file__).parents[2] / "src" / "codemoot" / "publishing" / "collation.schema.json"
SHEET = (
    "Party Name,Party Category,Q1 answer,Q1 comments,Q1 confidential\n"
    f"{NORTHMOOR},Large Supplier,Maybe,As above.,\n"
    f"{FERNHILL},Small Supplier,Yes,Our costs are high.,Yes\n"
)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "responses.csv"
    path.write_text(SHEET)
    return path


def test_all_formats_are_written_and_named(sheet: Path, tmp_path: Path) -> None:
    result = run("collate", sheet, "--out", tmp_path / "out")

    written = ["csv", "docx", "html", "json", "pdf", "xlsx"]
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        *(f"collation.{format_}" for format_ in written),
        "mapping.toml",
    ]
    assert all(f"collation.{format_}" in result.stderr for format_ in written)


@pytest.mark.parametrize("audience", ["public", "board", "authority", "administrator"])
def test_json_on_standard_output_is_the_document_and_fits_its_schema(
    sheet: Path, tmp_path: Path, audience: str
) -> None:
    result = run(
        "collate", sheet, "--out", tmp_path / "out", "--formats", "json", "--json", "--audience", audience
    )

    document = json.loads(result.stdout)
    assert result.stdout == (tmp_path / "out" / "collation.json").read_text(encoding="utf-8")
    assert list(Draft202012Validator(json.loads(SCHEMA.read_text())).iter_errors(document)) == []


def test_the_administrator_is_told_names_and_answers_and_others_the_rule_alone(
    sheet: Path, tmp_path: Path
) -> None:
    told = run("collate", sheet, "--out", tmp_path / "a", "--formats", "csv", "--audience", "administrator")
    other = run("collate", sheet, "--out", tmp_path / "b", "--formats", "csv")

    assert f"{NORTHMOOR}, Q1: Maybe, where Yes/No/ Neutral is offered." in told.stderr
    assert NORTHMOOR not in other.stderr
    assert "1 given in confidence, withheld from this edition." in other.stderr
    assert "Our costs" not in told.stderr


def test_many_findings_of_a_kind_are_summed_up(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text(SHEET.splitlines()[0] + "\n" + "".join(f"P{n},,Maybe,,\n" for n in range(9)))

    result = run(
        "collate", path, "--out", tmp_path / "out", "--formats", "csv", "--audience", "administrator"
    )

    assert result.stderr.count("Maybe, where") == 3
    assert "… and 6 more of the same in this file" in result.stderr


def test_what_was_kept_of_the_columns_can_be_edited_and_given_back(sheet: Path, tmp_path: Path) -> None:
    run("collate", sheet, "--out", tmp_path / "out", "--formats", "csv")
    mapping = tmp_path / "out" / "mapping.toml"
    mapping.write_text(mapping.read_text().replace('id = "Q1"', 'id = "Q7"'))

    result = run(
        "collate", sheet, "--out", tmp_path / "again", "--formats", "json", "--json", "--mapping", mapping
    )

    assert [each["id"] for each in json.loads(result.stdout)["questions"]] == ["Q7"]


def test_names_that_look_like_markup_or_escapes_stay_words(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(SHEET + "[red]Loud[/red] Ltd,Small \x1b[31mSupplier,Maybe,,\n")

    result = run(
        "collate", path, "--out", tmp_path / "out", "--formats", "csv", "--audience", "administrator"
    )

    assert result.exit_code == 0
    assert "[red]Loud[/red] Ltd" in result.stderr
    assert "\x1b[31mSupplier" not in result.stderr

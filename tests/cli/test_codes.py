"""`codemoot codes`: the editions held, what one says, and whether a file is valid."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from codemoot.cli.app import app
from codemoot.codes.loader import codes_list, load_profile


def run(*words: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["codes", *map(str, words)])
    return done.exit_code, done.stdout, done.stderr


def test_the_editions_held_are_listed() -> None:
    code, printed, _ = run("list")

    assert code == 0
    assert [held.version in printed for held in codes_list()] == [True, True]


def test_the_list_as_json_has_each_hash() -> None:
    listed = json.loads(run("list", "--json")[1])

    assert [(each["name"], each["effective_from"], each["sha256"]) for each in listed] == [
        ("sec-2018", "2018-11-01", load_profile("sec-2018").sha256),
        ("sec-2019", "2019-03-29", load_profile("sec-2019").sha256),
    ]


def test_an_edition_is_shown_with_its_unverified_rules() -> None:
    code, printed, _ = run("show", "sec-2018")

    assert code == 0
    assert f"Pinned as {load_profile('sec-2018').pin}" in printed
    assert "unverified rule" in printed
    assert "Unverified rules" in printed


def test_an_edition_as_json_is_whole() -> None:
    shown = json.loads(run("show", "sec", "--json")[1])

    assert shown["version"] == "sec-2018.1"
    assert shown["decision_bodies"]["change_board"]["quorum"]["seats_fraction"] == "1/2"
    assert len(shown["unverified"]) == 27


def test_an_unknown_code_is_refused_with_those_held() -> None:
    code, printed, said = run("show", "bsc")

    assert (code, printed) == (2, "")
    assert said.startswith("“bsc” is not a code that is held; these are: sec,")


def test_a_valid_file_has_status_nought_and_its_hash(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('extends = "sec-2019"\n', "utf-8")

    assert run("check", own) == (0, f"{load_profile('sec-2019').pin}\nUnverified rules: 31\n", "")


def test_an_invalid_file_has_status_one_and_each_problem(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('extends = "sec-2018"\n[windows.late]\ndays = 3\n', "utf-8")

    code, printed, said = run("check", own)

    assert (code, said) == (1, "")
    assert printed.splitlines() == [
        f"{own}:2: windows.late.working_days: a whole number is missing",
        f"{own}:3: windows.late.days: this key is not known here",
    ]


@pytest.mark.parametrize("content", [b"not toml", b"\xff"])
def test_a_file_that_cannot_be_read_has_status_two(tmp_path: Path, content: bytes) -> None:
    own = tmp_path / "own.toml"
    own.write_bytes(content)

    code, printed, said = run("check", own)

    assert (code, printed) == (2, "")
    assert said.startswith(str(own))


@pytest.mark.django_db
def test_an_edition_is_adopted_once() -> None:
    code, printed, _ = run("adopt", "sec-2018")

    assert (code, printed) == (0, f"Adopted {load_profile('sec-2018').pin}\n")

    code, _, said = run("adopt", "sec-2018")

    assert (code, said) == (1, "sec-2018.1 was adopted before. Nothing was changed.\n")


@pytest.mark.django_db
def test_an_edition_that_is_not_held_is_not_adopted() -> None:
    assert run("adopt", "bsc")[0] == 1

"""The command `codemoot import`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cast import FERNHILL
from codemoot.change.models import Collation, Edition
from codemoot.cli.app import app
from codemoot.domain.confidentiality import Audience
from codemoot.records.models import Event
from collations import SHEET, the_parties
from rows import a_modification

pytestmark = pytest.mark.django_db(transaction=True)  # the worker's part is done in a thread of its own


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["import", *map(str, arguments)])


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    a_modification()
    the_parties()
    path = tmp_path / "responses.csv"
    path.write_text(SHEET)
    return path


def test_a_folder_becomes_a_collation_and_its_editions(sheet: Path) -> None:
    (sheet.parent / ".hidden").write_text("x")

    result = run(
        "SECMP0101", sheet.parent, "--publish", "public", "--publish", "board", "--all-the-same", "--json"
    )

    said = json.loads(result.stdout)
    assert (result.exit_code, said["collation"], said["responses"]) == (0, 1, 3)
    assert (said["refused"], said["published"]) == ([], ["public", "board"])
    assert set(Edition.objects.values_list("audience", flat=True)) == {"public", "board", "administrator"}
    assert set(Event.objects.values_list("role", flat=True)) == {"operator", "system"}


def test_what_cannot_be_taken_is_said_and_the_rest_is_read(sheet: Path, tmp_path: Path) -> None:
    other = tmp_path / "run.exe"
    other.write_bytes(b"MZ")

    result = run("SECMP0101", sheet, other, tmp_path / "nothere.csv")

    assert result.exit_code == 1
    assert "“run.exe” cannot be taken" in result.stderr
    assert "“nothere.csv” cannot be read: No such file or directory." in result.stderr
    assert Collation.objects.get().responses == 3


def test_nothing_found_is_not_published(sheet: Path) -> None:
    sheet.write_text("We met on Tuesday.\n")

    result = run("SECMP0101", sheet, "--publish", "public")

    assert result.exit_code == 2
    assert not Edition.objects.filter(audience=Audience.PUBLIC).exists()


def test_in_the_place_of_another_it_asks_why(sheet: Path) -> None:
    to_publish = ("SECMP0101", sheet, "--publish", "public", "--all-the-same")
    run(*to_publish)

    refused = run(*to_publish)
    done = run(*to_publish, "--why", f"{FERNHILL} answered again.")

    assert (refused.exit_code, done.exit_code) == (1, 0)
    assert "Say why it takes the place of the earlier one" in refused.stderr


def test_a_change_that_is_not_there_is_said(sheet: Path) -> None:
    result = run("SECMP0999", sheet)

    assert result.exit_code == 1
    assert "There is no change “SECMP0999”" in result.stderr


def test_what_stands_against_publishing_is_said_and_nothing_is_published(sheet: Path) -> None:
    sheet.write_text(SHEET.replace(FERNHILL, "Fernhil Energy"))

    refused = run("SECMP0101", sheet, "--publish", "public")

    assert refused.exit_code == 1
    assert refused.stderr.splitlines()[-1] == (
        "1 doubtful name is not settled. No consultation on this change was ever opened. "
        "Collation 1 is read and can be looked at on the site; it is not published. "
        "Mend what stands against it, or import again with --all-the-same."
    )
    assert not Edition.objects.filter(audience=Audience.PUBLIC).exists()

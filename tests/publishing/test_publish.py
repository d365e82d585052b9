"""All formats or none, and nothing of an earlier edition beside them."""

from pathlib import Path

import pytest

from cast import NORTHMOOR, collation, row
from codemoot.domain.collation.project import project
from codemoot.domain.confidentiality import Audience
from codemoot.publishing.edition import Edition, Wording
from codemoot.publishing.publish import publish

WORDING = Wording("Modification Report Consultation", "MRC", "Change Board", "Marked as Confidential.")
EDITION = Edition(project(collation(row(NORTHMOOR, comment="We agree.")), Audience.PUBLIC), WORDING)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_each_format_is_written_and_json_always(tmp_path: Path) -> None:
    written = publish(EDITION, tmp_path / "out", ["csv", "html"])

    assert [file.name for file in written] == ["collation.csv", "collation.html", "collation.json"]
    assert names(tmp_path / "out") == ["collation.csv", "collation.html", "collation.json"]


def test_progress_is_told_of_each_format(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []

    publish(EDITION, tmp_path, ["csv", "csv"], lambda done, of, name: told.append((done, of, name)))

    assert told == [(0, 2, "csv"), (1, 2, "json")]


def test_an_earlier_edition_is_replaced_whole_and_other_files_stay(tmp_path: Path) -> None:
    for name in ("collation-2-of-5.pdf", "collation.docx", "notes.docx", "collation-notes.pdf"):
        (tmp_path / name).write_text("earlier")

    publish(EDITION, tmp_path, ["csv"])

    assert names(tmp_path) == ["collation-notes.pdf", "collation.csv", "collation.json", "notes.docx"]


def test_a_failure_leaves_the_earlier_edition_whole(tmp_path: Path) -> None:
    (tmp_path / "collation.csv").write_text("earlier")

    with pytest.raises(KeyError):
        publish(EDITION, tmp_path, ["csv", "parchment"])

    assert names(tmp_path) == ["collation.csv"]
    assert (tmp_path / "collation.csv").read_text() == "earlier"

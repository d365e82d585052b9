"""Gathering a whole consultation from its sources."""

import json
from pathlib import Path

import pytest

from cast import FERNHILL, NORTHMOOR, PENNINE
from codemoot.codes.loader import profile_for
from codemoot.domain.questions import Polarity, Question
from codemoot.importing.consultation import Gathered, gather, known_from, read_entry
from codemoot.importing.entries import Entry
from codemoot.importing.register import Member
from codemoot.importing.sheets.mapping import MappingError, from_toml
from codemoot.importing.source import Known

PROFILE = profile_for("sec-2018")
HEADER = "Party Name,Party Category,Q1 answer,Q1 comments\n"


def write(folder: Path, **sheets: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, lines in sheets.items():
        (folder / f"{name}.csv").write_text(HEADER + lines)
    return folder


def rules(gathered: Gathered) -> list[tuple[str, str]]:
    return [(finding.rule, finding.where) for finding in gathered.collation.findings]


def test_what_is_known_beforehand_comes_from_the_code_and_the_register() -> None:
    known = known_from(PROFILE, [Member(FERNHILL, also_known_as=("Fernhill Home",))])

    assert known == Known(
        ("Large Supplier", "Small Supplier", "Network Operator", "Other SEC Party", "DCC"),
        "Marked as Confidential.",
        (FERNHILL, "Fernhill Home"),
    )


def test_several_sources_make_one_collation(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        a=f"{NORTHMOOR},Large Supplier,Yes,We agree.\n",
        b=f"{FERNHILL},Small Supplier,No,\n{PENNINE},Network Operator,Yes,-\n",
    )

    gathered = gather([folder], PROFILE)

    assert [(row.party, row.answer) for row in gathered.collation.rows] == [
        (NORTHMOOR, "Yes"),
        (FERNHILL, "No"),
        (PENNINE, "Yes"),
    ]
    assert (gathered.responses, rules(gathered)) == (3, [])


def test_progress_is_told_of_each_file(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="", b="")
    told: list[tuple[int, int, str]] = []

    gather([folder], PROFILE, progress=lambda done, of, name: told.append((done, of, name)))

    assert told == [(1, 2, "a.csv"), (2, 2, "b.csv")]


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    line = f"{NORTHMOOR},Large Supplier,Yes,\n"
    gathered = gather([write(tmp_path / "in", a=line, b=line)], PROFILE)

    assert (gathered.responses, rules(gathered)) == (1, [("source-repeated", "b.csv")])


def test_the_codes_own_questions_get_their_scale_and_what_a_yes_means(tmp_path: Path) -> None:
    gathered = gather([write(tmp_path / "in", a=f"{NORTHMOOR},Large Supplier,Yes,\n")], PROFILE)

    assert gathered.collation.questions == (
        Question("Q1", None, "Yes/No/ Neutral", Polarity.YES_SUPPORTS, decides=True),
    )


def test_a_question_is_known_by_its_words_and_not_by_its_number(tmp_path: Path) -> None:
    document = {
        "document": {},
        "questions": [{"id": "Q1", "text": "Do you have any further comments?", "scale": ["Yes", "No"]}],
        "rows": [
            {"question": "Q1", "party": FERNHILL, "category": "", "answer_printed": "Yes", "comment": ""}
        ],
    }
    (tmp_path / "collation.json").write_text(json.dumps(document))

    (question,) = gather([tmp_path / "collation.json"], PROFILE).collation.questions

    assert (question.polarity, question.decides, question.scale) == (
        Polarity.NEUTRAL_INFO,
        False,
        ("Yes", "No"),
    )


def test_an_unknown_category_is_said_once_and_a_doubtful_party_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="Fernhil Energy,Tiny,Yes,\nOther One,Tiny,Yes,\nBlank,,Yes,\n")

    gathered = gather([folder], PROFILE, register=[Member(FERNHILL)])

    assert rules(gathered) == [
        ("party-doubtful", "a.csv, row 2"),
        ("party-unregistered", "a.csv, row 3"),
        ("party-unregistered", "a.csv, row 4"),
        ("category-unknown", "a.csv, row 2"),
    ]


def test_how_the_columns_were_understood_is_kept_for_every_sheet(tmp_path: Path) -> None:
    line = f"{NORTHMOOR},Large Supplier,Yes,\n"

    gathered = gather([write(tmp_path / "in", a=line, b=line.replace("Yes", "No"))], PROFILE)

    assert gathered.mapping is not None
    assert [table.file for table in gathered.mapping.tables] == ["a.csv", "b.csv"]


def test_a_mapping_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=f"{NORTHMOOR},Large Supplier,Yes,\n")
    mapping = from_toml('party = "Company"\n[[question]]\nid = "Q1"\nanswer = "Q1 answer"\n')

    with pytest.raises(MappingError, match="Company"):
        gather([folder], PROFILE, mapping=mapping)


def test_a_reader_that_fails_is_a_finding_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(HEADER)

    read = read_entry(Entry("odd.csv", path), known=None, mapping=None)  # type: ignore[arg-type]  # makes the reader fail

    assert [(each.rule, each.where) for each in read.reading.findings] == [("file-unreadable", "odd.csv")]
    assert read.digest == ""

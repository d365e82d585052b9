"""collation.json: as its schema says, all of it, and the same bytes on a second run."""

import json
from dataclasses import replace
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

from codemoot.domain.collation.responses import Facts
from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.domain.findings import RULES
from codemoot.publishing.edition import Edition
from codemoot.publishing.json_edition import chunks, write_json
from publishing.editions import CANARY, WORDING, edition, edition_of, projection, row

SCHEMA = json.loads(
    resources.files("codemoot.publishing").joinpath("collation.schema.json").read_text("utf-8")
)
CHECK = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def document(printed: Edition) -> dict[str, object]:
    parsed: dict[str, object] = json.loads("".join(chunks(printed)))
    return parsed


@pytest.mark.parametrize("audience", Audience)
def test_every_edition_keeps_to_the_schema(audience: Audience) -> None:
    CHECK.validate(document(edition(audience, Claim(Scope.RESPONSE))))


def test_unknown_facts_are_null() -> None:
    printed = document(Edition(replace(projection(), facts=Facts()), WORDING))

    assert printed["document"] == dict.fromkeys(
        ("reference", "title", "stage", "meeting_date", "classification", "contact")
    )
    CHECK.validate(printed)


def test_a_row_holds_what_was_printed_and_what_was_meant() -> None:
    printed = document(edition_of(row("Q1", "Northmoor Energy", "YES.", "Agreed –\n“in full”.")))

    assert printed["rows"] == [
        {
            "question": "Q1",
            "party": "Northmoor Energy",
            "category": "Large Supplier",
            "answer": "Yes",
            "answer_printed": "YES.",
            "comment": "Agreed –\n“in full”.",
            "comment_state": "written",
            "flags": [],
        }
    ]


def test_a_claim_and_what_a_response_represents_are_said_where_there_is_something_to_say() -> None:
    joint = replace(row("Q1", "Fernhill Energy", "Yes", CANARY, Claim(Scope.ANSWER)), represents=3)

    rows = document(edition_of(joint))["rows"]

    assert isinstance(rows, list)
    assert rows[0]["claim"] == {"scope": "answer", "shared_with_board": False}
    assert rows[0]["represents"] == 3


def test_findings_and_stances_are_printed_for_the_administrator() -> None:
    printed = document(edition(Audience.ADMINISTRATOR))

    assert printed["findings"] == [
        {
            "rule": "answer-outside-scale",
            "severity": "warning",
            "where": "invented.csv, row 3",
            "message": f"{RULES['answer-outside-scale'].says} Brightwater Power.",
        }
    ]
    assert isinstance(printed["stances"], list)
    assert printed["stances"][2] == {
        "question": "Q1",
        "party": "Pennine Networks",
        "objective": "a",
        "effect": "denied",
        "basis": "read from text",
    }


def test_nobody_else_has_findings_or_stances() -> None:
    printed = document(edition())

    assert printed["findings"] == []
    assert "stances" not in printed


def test_each_row_stands_on_a_line_of_its_own(tmp_path: Path) -> None:
    write_json(edition(), tmp_path / "collation.json")

    lines = (tmp_path / "collation.json").read_text("utf-8").splitlines()

    assert sum(line.startswith('    {"question": "') for line in lines) == len(edition().projection.rows)


def test_a_lone_surrogate_is_written_as_json_escapes_it(tmp_path: Path) -> None:
    broken = row("Q1", "Northmoor Energy", "Yes", "half \ud83d a smile")
    write_json(Edition(replace(projection(), rows=(broken,)), WORDING), tmp_path / "a.json")

    parsed = json.loads((tmp_path / "a.json").read_text("utf-8"))

    assert parsed["rows"][0]["comment"] == "half \ud83d a smile"


def test_the_same_edition_is_the_same_bytes(tmp_path: Path) -> None:
    write_json(edition(), tmp_path / "one.json")
    write_json(edition(), tmp_path / "two.json")

    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()

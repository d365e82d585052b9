"""Real data that nobody here wrote imports with the counts that somebody else worked out."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from command import collate, rules

ADMINISTRATOR = ("--audience", "administrator")


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((shared_data / "expected.json").read_text(encoding="utf-8"))
    return held


def parties(document: dict[str, Any]) -> list[str]:
    first = document["questions"][0]["id"]
    return [row["party"] for row in document["rows"] if row["question"] == first]


def answers(document: dict[str, Any], text: str) -> dict[str, int]:
    """The tally of the one question whose text begins so."""
    (question,) = [each["id"] for each in document["questions"] if each["text"].startswith(text)]
    tally: dict[str, int] = document["tallies"][question]["all"]
    return tally


def comments(document: dict[str, Any], text: str) -> list[str]:
    (question,) = [each["id"] for each in document["questions"] if each["text"].startswith(text)]
    return [row["comment"] for row in document["rows"] if row["question"] == question]


def categories(document: dict[str, Any]) -> dict[str, int]:
    first = document["questions"][0]["id"]
    return Counter(row["category"] or "None" for row in document["rows"] if row["question"] == first)


def test_responses_of_two_proposals_in_one_sheet(
    shared_data: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    name = "iai-consult/responses_lgr_format.csv"
    counts = expected[name]

    document = collate(tmp_path, shared_data / name, options=ADMINISTRATOR)

    assert len(parties(document)) == counts["rows"]
    assert answers(document, "Prop 1 Q1") == counts["Prop 1 Q1"]
    assert answers(document, "Prop 2 Q1") == counts["Prop 2 Q1"]
    assert categories(document) == counts["respondent_type"]
    assert {"mapping-guessed", "columns-unused"} <= rules(document)


def test_a_template_with_hidden_worksheets(
    shared_data: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    name = "iai-consult/consult_data_template_v005.xlsx"
    counts = expected[name]

    document = collate(tmp_path, shared_data / name, options=ADMINISTRATOR)

    tallies = [document["tallies"][each]["all"] for each in ("Q1", "Q2", "Q4")]
    q1 = [row["comment"] for row in document["rows"] if row["question"] == "Q1"]
    assert len(parties(document)) == counts["responses"]
    assert (tallies[0], tallies[2]) == (counts["Q1_support"], counts["Q4_recommend"])
    assert tallies[1][""] == counts["blank_Q2_rating"]
    assert q1.count("") == counts["blank_Q1_comment"]
    assert categories(document) == counts["organisation_type"]


def test_a_folder_whose_sheets_are_parts_of_the_same_responses(
    shared_data: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    counts = expected["iai-gambling/question_part_1"]

    document = collate(tmp_path, shared_data / "iai-gambling", options=ADMINISTRATOR)

    first, last = counts["ids"]
    assert parties(document) == [str(id_) for id_ in range(first, last + 1)]
    assert len(set(comments(document, counts["question"]))) == counts["responses"]
    assert answers(document, "position") == counts["position"]
    assert answers(document, "evidence_rich") == {
        answer.title(): count for answer, count in counts["evidence_rich"].items()
    }
    labels = Counter(label for said in comments(document, "labels") for label in said.split("; "))
    assert labels == counts["label_counts"]
    assert rules(document, "respondents.jsonl") == {"columns-unused"}
    assert rules(document, "question_part_1/themes.json") == {"layout-unknown"}


def test_the_responses_of_that_folder_alone(
    shared_data: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    counts = expected["iai-gambling/question_part_1"]

    document = collate(tmp_path, shared_data / "iai-gambling/question_part_1/responses.jsonl")

    assert len(parties(document)) == counts["responses"]
    assert document["tallies"] == {"Q1": {"all": {"": 100}, "": {"": 100}}}


def test_public_comments_of_many_lines(shared_data: Path, expected: dict[str, Any], tmp_path: Path) -> None:
    name = "regulations-gov/text-comments.csv"
    counts = expected[name]

    document = collate(tmp_path, shared_data / name)

    texts = [row["comment"] for row in document["rows"]]
    assert len(texts) == counts["rows"]
    assert len(set(parties(document))) == counts["distinct_ids"]
    assert max(map(len, texts)) == counts["longest_chars"]
    assert sum("\n" in text for text in texts) == counts["multi_line"]


def test_a_survey_with_very_long_headings(
    shared_data: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    name = "survey/flaky-test-survey-responses.tsv"
    counts = expected[name]

    document = collate(tmp_path, shared_data / name, options=ADMINISTRATOR)

    definition = "A flaky test is a test case"
    assert len(parties(document)) == counts["responses"]
    assert answers(document, definition) == counts["agree_definition"]
    assert sum(map(bool, comments(document, definition))) == counts["own_definition_given"]


def test_an_empty_comment_form_holds_no_responses(shared_data: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "one.csv"
    sheet.write_text("Party Name,Q1 answer\nFernhill Energy,Yes\n")
    form = shared_data / "iso-comments" / "iso_comment_template_2012-03.docx"

    document = collate(tmp_path / "out", sheet, form, options=ADMINISTRATOR)

    assert parties(document) == ["Fernhill Energy"]
    assert rules(document, form.name) & {"layout-unknown", "form-empty"}

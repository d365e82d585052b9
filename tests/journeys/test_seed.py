"""The collated responses that the product began with: every cell, fact and count, from a PDF's text."""

import json
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from command import collate, rules

ADMINISTRATOR = ("--audience", "administrator")
KINDS = {"text": "written", "dash": "dash", "n/a": "na", "empty": "empty", "confidential": "confidential"}


@pytest.fixture(scope="module")
def seed(shared_data: Path) -> Path:
    return shared_data / "seed"


@pytest.fixture(scope="module")
def truth(seed: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((seed / "truth.json").read_text(encoding="utf-8"))
    return held


def words(comment: str | None) -> str:
    return " ".join((comment or "").split())


def as_it_stands(text: str) -> bytes:
    return text.encode()


def with_form_feeds(text: str) -> bytes:
    """A page break where one space is left of it."""
    lines = text.split("\n")
    return "\n".join("\f" + line[1:] if line[:1] == " " and line.strip() else line for line in lines).encode()


def from_windows(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("cp1252")


def with_mark_and_no_break_spaces(text: str) -> bytes:
    return text.replace("  ", " \u00a0").replace("User System", "User\u00a0System").encode("utf-8-sig")


VARIANTS = [as_it_stands, with_form_feeds, from_windows, with_mark_and_no_break_spaces]


@pytest.fixture(scope="module", params=VARIANTS, ids=lambda variant: variant.__name__)
def collated(
    request: pytest.FixtureRequest, seed: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("seed")
    source = folder / "responses.txt"
    source.write_bytes(request.param((seed / "secmp0057-mrc-responses.txt").read_text(encoding="utf-8")))
    return collate(folder / "out", source, options=ADMINISTRATOR)


def test_every_cell_is_there_in_order(collated: dict[str, Any], truth: dict[str, Any]) -> None:
    expected = [
        (f"Q{row['question']}", row["party"], row["category"], row["answer"], KINDS[row["comment_kind"]])
        for row in truth["rows"]
    ]

    assert len(expected) == truth["totals"]["cells"] == 45
    assert [
        (row["question"], row["party"], row["category"], row["answer"], row["comment_state"])
        for row in collated["rows"]
    ] == expected


def test_every_comment_is_the_sources_word_for_word(collated: dict[str, Any], truth: dict[str, Any]) -> None:
    comments = [words(row["comment"]) for row in collated["rows"]]

    for row, said in zip(truth["rows"], comments, strict=True):
        if row["comment_kind"] == "text":
            assert sha256(said.encode()).hexdigest() == row["repaired_sha256"], (
                row["party"],
                row["question"],
            )
            assert len(said.split()) == row["words"]
        elif row["comment_kind"] != "confidential":
            assert said == row["literal"]


def test_the_confidential_comment_is_withheld_and_counted(collated: dict[str, Any]) -> None:
    withheld = [row for row in collated["rows"] if row["comment_state"] == "confidential"]

    assert [(row["question"], row["answer"], row["comment"]) for row in withheld] == [("Q5", "Yes", None)]


def test_the_tallies_are_those_counted_by_hand(collated: dict[str, Any], truth: dict[str, Any]) -> None:
    def counted(answers: dict[str, int]) -> dict[str, int]:
        return {answer: count for answer, count in answers.items() if count}

    assert collated["tallies"] == {
        question: {
            "all": counted(expected["answers"]),
            **{category: counted(answers) for category, answers in expected["by_category"].items()},
        }
        for question, expected in truth["per_question"].items()
    }
    assert collated["tallies"]["Q1"]["all"] == {"Yes": 7, "No": 1, "Neutral": 1}


def test_the_facts_and_questions_are_the_documents(collated: dict[str, Any], truth: dict[str, Any]) -> None:
    expected, found = truth["document"], collated["document"]

    assert (found["reference"], found["title"]) == (expected["modification"], expected["title"])
    assert (found["stage"], found["meeting_date"]) == (
        expected["stage_banner"],
        expected["change_board_meeting"],
    )
    assert found["classification"] == expected["classification"]
    assert expected["contact_email"] in found["contact"]
    assert [(each["id"], each["text"], each["scale"]) for each in collated["questions"]] == [
        (each["id"], each["text"], each["printed_scale"]) for each in truth["questions"]
    ]


def test_what_a_person_should_see_is_flagged(collated: dict[str, Any], truth: dict[str, Any]) -> None:
    flagged = {(row["question"], row["party"]): row["flags"] for row in collated["rows"] if row["flags"]}
    first, _, third, fourth, _, sixth, seventh, _, _ = (party["name"] for party in truth["parties"])

    assert flagged == {
        ("Q1", first): ["near-duplicate"],
        ("Q1", third): ["wording-disputed"],
        ("Q1", fourth): ["objective-disputed"],
        ("Q2", first): ["cross-reference", "near-duplicate"],
        ("Q2", sixth): ["contradiction"],
        ("Q2", seventh): ["cross-reference"],
        ("Q3", sixth): ["contradiction"],
        ("Q4", sixth): ["contradiction"],
        ("Q4", seventh): ["answer-outside-scale"],
        ("Q5", first): ["answer-outside-scale"],
    }


def test_the_objectives_that_each_party_cites_are_read(
    collated: dict[str, Any], truth: dict[str, Any]
) -> None:
    better = Counter(
        each["objective"]
        for each in collated["stances"]
        if (each["question"], each["effect"]) == ("Q1", "better")
    )
    denied = Counter(each["objective"] for each in collated["stances"] if each["effect"] == "denied")
    worse = {
        (each["question"], each["objective"]) for each in collated["stances"] if each["effect"] == "worse"
    }
    seventh = truth["parties"][6]["name"]
    intended = truth["objective_citations"]["Q1"][seventh]["intent_better"]

    assert better == Counter(truth["objective_citations"]["Q1_better_counts"]) + Counter(intended)
    assert denied == truth["objective_citations"]["Q1_not_better_counts"]
    assert worse == {("Q1", "g"), ("Q3", "g")}


def test_a_reader_of_the_public_edition_gets_the_same_cells_and_nothing_to_review(
    seed: Path, collated: dict[str, Any], tmp_path: Path
) -> None:
    public = collate(tmp_path, seed / "secmp0057-mrc-responses.txt")

    assert (public["findings"], rules(public)) == ([], set())
    assert all(row["flags"] == [] for row in public["rows"])
    assert [words(row["comment"]) for row in public["rows"]] == [
        words(row["comment"]) for row in collated["rows"]
    ]

"""The one real collated document: each cell, count and fact, in each form that its text may come in."""

import codecs
import hashlib
import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest

from cast import CATEGORIES
from codemoot.domain.collation.responses import Facts, Reading
from codemoot.domain.confidentiality import Claim
from codemoot.importing.collated.reading import read_collated_dump
from codemoot.importing.source import Known, Source

NAME = "secmp0057-mrc-responses.txt"


class Cell(TypedDict):
    question: int
    party: str
    category: str
    answer: str
    comment_kind: str
    source_lines: list[int]
    words: int
    first5: NotRequired[str]
    last5: NotRequired[str]
    repaired_sha256: NotRequired[str]
    literal: NotRequired[str]


class Asked(TypedDict):
    id: str
    text: str
    printed_scale_as_dumped: str


class Artefacts(TypedDict):
    repairs: list[dict[str, str]]
    lines_starting_with_one_space_then_text: list[int]


class Tally(TypedDict):
    answers: dict[str, int]
    by_category: dict[str, dict[str, int]]


class Truth(TypedDict):
    rows: list[Cell]
    questions: list[Asked]
    per_question: dict[str, Tally]
    parties: list[dict[str, str]]
    artefacts: Artefacts
    document: dict[str, str]


Variant = Callable[[bytes, Truth], bytes]


def as_it_is(content: bytes, _: Truth) -> bytes:
    return content


def with_form_feeds(content: bytes, truth: Truth) -> bytes:
    pages = set(truth["artefacts"]["lines_starting_with_one_space_then_text"][1:])
    lines = content.decode().split("\n")
    return "\n".join(f"\f{line[1:]}" if n in pages else line for n, line in enumerate(lines, 1)).encode()


def in_windows_1252(content: bytes, _: Truth) -> bytes:
    return content.decode().replace("\n", "\r\n").encode("cp1252")


def with_no_break_spaces(content: bytes, _: Truth) -> bytes:
    return codecs.BOM_UTF8 + content.decode().replace(" ", "\u00a0").encode()


def in_utf_16(content: bytes, _: Truth) -> bytes:
    return content.decode().encode("utf-16")


VARIANTS = [as_it_is, with_form_feeds, in_windows_1252, with_no_break_spaces, in_utf_16]


@pytest.fixture(scope="module")
def content(shared_data: Path) -> bytes:
    return (shared_data / "seed" / NAME).read_bytes()


@pytest.fixture(scope="module")
def truth(shared_data: Path) -> Truth:
    read: Truth = json.loads((shared_data / "seed" / "truth.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module", params=VARIANTS)
def reading(request: pytest.FixtureRequest, content: bytes, truth: Truth) -> Reading:
    variant: Variant = request.param
    return read_collated_dump(Source(NAME, variant(content, truth)), Known(CATEGORIES))


def test_every_party_answers_every_question_in_the_order_of_receipt(reading: Reading, truth: Truth) -> None:
    assert [(one.party, one.category) for one in reading.responses] == [
        (party["name"], party["category"]) for party in truth["parties"]
    ]
    assert {tuple(answer.question for answer in one.answers) for one in reading.responses} == {
        ("Q1", "Q2", "Q3", "Q4", "Q5")
    }


def test_every_cell_is_read_word_for_word(reading: Reading, truth: Truth) -> None:
    read = {
        (answer.question, one.party): (
            one.category,
            answer.answer_printed,
            answer.where,
            told(answer.comment),
        )
        for one in reading.responses
        for answer in one.answers
    }

    assert read == {
        (f"Q{cell['question']}", cell["party"]): (
            cell["category"],
            cell["answer"],
            f"{NAME}, line {cell['source_lines'][0]}",
            expected(cell),
        )
        for cell in truth["rows"]
    }


def told(comment: str | None) -> tuple[int, str, str, str] | str | None:
    """Return how many words a comment has, its first and last five, and the hash of all."""
    words = (comment or "").split()
    if comment is None or comment in {"", "-", "n/a"}:
        return comment
    hashed = hashlib.sha256(" ".join(words).encode()).hexdigest()
    return len(words), " ".join(words[:5]), " ".join(words[-5:]), hashed


def expected(cell: Cell) -> tuple[int, str, str, str] | str | None:
    if cell["comment_kind"] == "confidential":
        return None
    if cell["comment_kind"] != "text":
        return cell["literal"]
    return cell["words"], cell["first5"], cell["last5"], cell["repaired_sha256"]


def test_the_tallies_are_those_of_the_document(reading: Reading, truth: Truth) -> None:
    counted = Counter(
        (answer.question, one.category, answer.answer_printed)
        for one in reading.responses
        for answer in one.answers
    )

    assert counted == Counter(
        {
            (question, category, answer): number
            for question, tally in truth["per_question"].items()
            for category, answers in tally["by_category"].items()
            for answer, number in answers.items()
            if number
        }
    )


def test_one_comment_is_withheld_and_its_answer_is_not(reading: Reading, truth: Truth) -> None:
    withheld = [
        (answer.question, one.party, answer.answer_printed, answer.claim)
        for one in reading.responses
        for answer in one.answers
        if answer.comment is None
    ]

    assert withheld == [
        (f"Q{cell['question']}", cell["party"], cell["answer"], Claim())
        for cell in truth["rows"]
        if cell["comment_kind"] == "confidential"
    ]


def test_the_questions_and_their_scales_are_those_asked(reading: Reading, truth: Truth) -> None:
    assert [(asked.id, asked.text, asked.heading) for asked in reading.questions] == [
        (asked["id"], asked["text"], asked["printed_scale_as_dumped"]) for asked in truth["questions"]
    ]


def test_the_facts_of_the_document_are_read(reading: Reading, truth: Truth) -> None:
    document = truth["document"]
    contact = reading.facts.contact or ""

    assert reading.facts == Facts(
        reference=document["modification"],
        title=document["title"],
        stage=document["stage_banner"],
        meeting_date=date.fromisoformat(document["change_board_meeting"]),
        classification=document["classification"],
        contact=contact,
    )
    assert contact.endswith(f" or email {document['contact_email']}")


def test_seventy_six_places_are_joined_and_nothing_else_is_told(reading: Reading, truth: Truth) -> None:
    told_of = {finding.rule: finding.detail for finding in reading.findings}
    told_of.pop("encoding-guessed", None)  # of the text in Windows-1252

    assert told_of == {"words-joined": f"Places: {len(truth['artefacts']['repairs'])}."}

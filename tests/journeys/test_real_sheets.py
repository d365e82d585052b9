"""Sheets that nobody on this project made, read in place, with figures worked out by hand."""

import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

import pytest

from codemoot.domain.collation.responses import Reading
from codemoot.importing.sheets.joining import read_sheets
from codemoot.importing.sheets.mapping import from_toml, to_toml
from codemoot.importing.sheets.reading import SheetReading, read_sheet
from codemoot.importing.source import Known, Source

DATA = Path(__file__).resolve().parents[2] / "../shared/data"
Figures = Mapping[str, object]

if not DATA.exists() and not os.environ.get("CI"):
    pytest.skip("NO REAL SHEETS: ../shared/data is missing", allow_module_level=True)


class Gambling(TypedDict):
    question: str
    responses: int
    position: dict[str, int]
    evidence_rich: dict[str, int]
    label_counts: dict[str, int]


def expected(name: str) -> Figures:
    figures: Figures = json.loads((DATA / "expected.json").read_text("utf-8"))[name]
    return figures


def read(path: str, mapping: str = "") -> SheetReading:
    source = Source(Path(path).name, (DATA / path).read_bytes())
    return read_sheet(source, Known(), from_toml(mapping) if mapping else None)


def answers(reading: Reading, question: str) -> Counter[str]:
    """Return how often each answer is given to the question whose text begins so."""
    (id_,) = [asked.id for asked in reading.questions if (asked.text or "").startswith(question)]
    given = [a.answer_printed for r in reading.responses for a in r.answers if a.question == id_]
    return Counter(given)


def comments(reading: Reading, question: str) -> list[str]:
    said = (a.comment for r in reading.responses for a in r.answers if a.question == question)
    return [comment for comment in said if comment]


def categories(reading: Reading) -> Counter[str]:
    return Counter(response.category for response in reading.responses)


def test_a_councils_survey() -> None:
    figures = expected("iai-consult/responses_lgr_format.csv")

    reading = read("iai-consult/responses_lgr_format.csv").reading

    assert len(reading.responses) == figures["rows"]
    assert answers(reading, "Prop 1 Q1") == figures["Prop 1 Q1"]
    assert answers(reading, "Prop 2 Q1") == figures["Prop 2 Q1"]
    assert categories(reading) == figures["respondent_type"]
    assert [len(comments(reading, id_)) for id_ in ("Q3", "Q5")] == [5, 5]


def test_a_councils_survey_by_a_mapping_that_pairs_its_free_text() -> None:
    figures = expected("iai-consult/responses_lgr_format.csv")
    explain = "Please use this space to explain your answers to questions 1-7"
    mapping = f"""
        category = "Respondent type - Respondent type"
        [[question]]
        id = "Q1"
        answer = "Prop 1 Q1 - Do you agree or disagree with the proposal?"
        comment = "Prop 1 Q8 - {explain}"
        [[question]]
        id = "Q2"
        answer = "Prop 2 Q1 - Do you agree or disagree with this proposal?"
        comment = "Prop 2 Q8 - {explain}"
    """

    reading = read("iai-consult/responses_lgr_format.csv", mapping).reading

    assert answers(reading, "Prop 1 Q1") == figures["Prop 1 Q1"]
    assert answers(reading, "Prop 2 Q1") == figures["Prop 2 Q1"]
    assert [len(comments(reading, id_)) for id_ in ("Q1", "Q2")] == [5, 5]
    assert [finding.rule for finding in reading.findings] == ["columns-unused"]


def test_a_workbook_of_instructions_lists_and_responses() -> None:
    figures = expected("iai-consult/consult_data_template_v005.xlsx")

    sheet = read("iai-consult/consult_data_template_v005.xlsx")

    reading = sheet.reading
    kinds = {category or "None": times for category, times in categories(reading).items()}
    assert len(reading.responses) == figures["responses"]
    assert [question.id for question in reading.questions] == ["Q1", "Q2", "Q3", "Q4"]
    assert answers(reading, "To what extent do you support") == figures["Q1_support"]
    assert answers(reading, "Would you recommend") == figures["Q4_recommend"]
    assert kinds == figures["organisation_type"]
    assert len(comments(reading, "Q1")) == 40 - int(str(figures["blank_Q1_comment"]))
    assert answers(reading, "How important")[""] + _unanswered(reading, "Q2") == figures["blank_Q2_rating"]
    assert reading.responses[0].party == "R0001"
    assert ("worksheet-skipped", "consult_data_template_v005.xlsx, sheet Guide") in {
        (finding.rule, finding.where) for finding in reading.findings
    }


def _unanswered(reading: Reading, question: str) -> int:
    return sum(all(a.question != question for a in r.answers) for r in reading.responses)


def test_public_comments_of_many_lines() -> None:
    figures = expected("regulations-gov/text-comments.csv")

    reading = read("regulations-gov/text-comments.csv").reading

    said = comments(reading, "Q1")
    assert len(reading.responses) == len(said) == figures["rows"]
    assert len({response.party for response in reading.responses}) == figures["distinct_ids"]
    assert len(said) - len(set(said)) == figures["exact_duplicate_texts"]
    assert max(map(len, said)) == figures["longest_chars"]
    assert sum("\n" in comment for comment in said) == figures["multi_line"]


def test_a_survey_with_very_long_headings() -> None:
    figures = expected("survey/flaky-test-survey-responses.tsv")

    reading = read("survey/flaky-test-survey-responses.tsv").reading

    agreed = answers(reading, "A flaky test is")
    assert len(reading.responses) == figures["responses"]
    assert {**agreed, "": _unanswered(reading, "Q1")} == figures["agree_definition"]
    assert len(comments(reading, "Q1")) == figures["own_definition_given"]


def gambling() -> tuple[SheetReading, ...]:
    files = sorted((DATA / "iai-gambling").rglob("*.json*"))
    sources = [Source(str(path.relative_to(DATA)), path.read_bytes()) for path in files]
    return read_sheets(sources, Known())


def test_responses_respondents_and_codes_in_files_of_their_own() -> None:
    figures: Gambling = json.loads((DATA / "expected.json").read_text("utf-8"))[
        "iai-gambling/question_part_1"
    ]

    reading = gambling()[0].reading

    parties = [int(response.party) for response in reading.responses]
    labels = Counter(label for said in comments(reading, "Q2") for label in said.split("; "))
    assert reading.questions[0].text == figures["question"]
    assert len(comments(reading, "Q1")) == figures["responses"]
    assert parties == list(range(1001, 1101))
    assert answers(reading, "position") == figures["position"]
    assert answers(reading, "evidence_rich") == figures["evidence_rich"]
    assert labels == figures["label_counts"]
    assert "columns-unused" in {finding.rule for finding in reading.findings}


@pytest.mark.parametrize(
    ("name", "responses", "rule"),
    [
        ("question_part_1/responses.jsonl", 100, "mapping-guessed"),
        ("respondents.jsonl", 0, "columns-unused"),
        ("question_part_1/themes.json", 0, "layout-unknown"),
    ],
)
def test_each_of_those_files_alone_loses_nothing_in_silence(name: str, responses: int, rule: str) -> None:
    reading = read(f"iai-gambling/{name}").reading

    assert len(reading.responses) == responses
    assert [finding.rule for finding in reading.findings] == [rule]


@pytest.mark.parametrize(
    "path",
    [
        "iai-consult/responses_lgr_format.csv",
        "iai-consult/consult_data_template_v005.xlsx",
        "regulations-gov/text-comments.csv",
        "survey/flaky-test-survey-responses.tsv",
    ],
)
def test_a_mapping_that_was_guessed_and_kept_reads_the_same(path: str) -> None:
    guessed = read(path)

    kept = read(path, to_toml(guessed.mapping))

    assert kept.reading.responses == guessed.reading.responses
    assert kept.reading.questions == guessed.reading.questions


def test_a_file_of_instructions_is_not_taken_for_responses() -> None:
    reading = read("iai-consult/qu_format_b_instruction.xlsx").reading

    assert reading.responses == ()
    assert [finding.rule for finding in reading.findings] == ["layout-unknown"]

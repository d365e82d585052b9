"""Where an answer ends and a comment begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.questions import Question
from codemoot.importing.collated.answers import Answers, learn

ANSWERS = Answers(Question("Q1", heading="Yes/No/ Neutral"))


@pytest.mark.parametrize(
    ("rest", "split"),
    [
        ("Yes", ("Yes", "")),
        ("YES.", ("YES.", "")),
        ("No we do not agree.", ("No", "we do not agree.")),
        ("Neutral - see below", ("Neutral", "- see below")),
        ("N/A -", ("N/A", "-")),
        ("Not applicable", ("Not applicable", "")),
        ("Maybe We need more time.", ("Maybe", "We need more time.")),
        ("Partially", ("Partially", "")),
        ("No preference We can live with both.", ("No preference", "We can live with both.")),
        ("- -", ("-", "-")),
    ],
)
def test_an_answer_ends_where_the_comment_begins(rest: str, split: tuple[str, str]) -> None:
    assert ANSWERS.split(rest) == split


@pytest.mark.parametrize(
    "rest",
    [
        "We agree.",
        "",
        "-",
        "Yes, we agree.",
        "No comment",
        "No further comments.",
        "Support for this is wide.",
        "None of it is clear.",
        "Yesterday we agreed.",
    ],
)
def test_a_comment_is_no_answer(rest: str) -> None:
    assert ANSWERS.split(rest) is None


def test_the_answers_that_the_heading_offers_are_answers() -> None:
    answers = Answers(Question("Q1", heading="Option A/Option B"))

    assert answers.split("Option B we prefer it") == ("Option B", "we prefer it")


def test_a_heading_that_offers_nothing_is_no_answer() -> None:
    assert Answers(Question("Q1", heading="Preference")).split("Preference is given") is None


def test_an_answer_that_was_learned_is_one_before_a_new_sentence_only() -> None:
    answers = Answers(Question("Q1", heading="Preference"), ["Proposed"])

    assert answers.split("Proposed It is simple.") == ("Proposed", "It is simple.")
    assert answers.split("Proposed changes are simple.") is None


@pytest.mark.parametrize(
    ("rest", "below", "learned"),
    [
        ("Proposed", "", "Proposed"),
        ("Alternative 1 -", "", "Alternative 1"),
        ("Proposed", "It is simple.", "Proposed"),
        ("We believe that", "the date is right.", None),
        ("Proposed changes to", "the date are right.", None),
        ("See above", "", None),
        ("Agreed.", "", None),
        ("It should all be done", "", None),
        ("", "", None),
    ],
)
def test_what_stands_alone_after_a_category_is_learned(rest: str, below: str, learned: str | None) -> None:
    assert learn(rest, below) == learned


@given(
    st.sampled_from(["Yes", "No", "Neutral", "n/a"]),
    st.from_regex(r"([A-Z][a-z]{0,6}( [a-z]{1,6}){0,4}\.)?", fullmatch=True),
)
def test_an_answer_offered_and_a_sentence_are_told_apart(answer: str, comment: str) -> None:
    assert ANSWERS.split(f"{answer} {comment}".strip()) == (answer, comment)

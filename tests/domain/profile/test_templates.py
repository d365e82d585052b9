"""An issued question is known for the code's own, unless its words turn it round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.codes.loader import load_profile
from codemoot.domain.profile.consultations import TemplateQuestion
from codemoot.domain.profile.templates import template_question

SEC = load_profile("sec-2018")
MRC = SEC.consultations["mrc"]
BETTER = "better facilitates the SEC Objectives"
TO_DELIVER = "the cost to deliver the modification, do you agree"


def number_of(text: str) -> int | None:
    found = template_question(SEC, MRC, text)
    return found.number if found else None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, f"Do you agree that the proposed solution {BETTER} and should therefore be approved?"),
        (1, f"Do you agree that the [proposed/alternative] solution {BETTER}, and should be approved"),
        (
            1,
            f"Do you agree that SECMP0101 ‘Tell of a second system’ {BETTER} and should be approved?",
        ),
        (
            2,
            f"Having considered the potential cost to you, and {TO_DELIVER} SECMP0101 should be approved?",
        ),
        (3, "Do you agree that draft text of the legal changes delivers the modification’s intention?"),
        (4, "DO YOU AGREE WITH OUR RECOMMENDED IMPLEMENTATION DATE?"),
        (5, "Any further comments?"),
    ],
)
def test_a_question_is_known_by_its_words(number: int, text: str) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "Do you agree that it does not facilitate the SEC Objectives better and should be approved?",
        "Do you agree that it [does / does not] facilitate the SEC Objectives better and should be approved?",
        f"Do you agree that the solution {BETTER} and should therefore be rejected?",
        "Don’t you agree with recommended implementation date?",
        "Do you disagree with recommended implementation date?",
        "Do you own a boat?",
        "Which of the dates would suit you?",
        "",
        "?",
    ],
)
def test_a_question_turned_round_or_of_another_kind_is_none_of_them(text: str) -> None:
    assert number_of(text) is None


@given(
    st.sampled_from(MRC.questions), st.integers(0, 9999), st.sampled_from(["proposed solution", "solution"])
)
def test_a_template_with_its_facts_filled_in_is_itself(
    template: TemplateQuestion, number: int, solution: str
) -> None:
    issued = template.text.format(ref=f"SECMP{number:04d}", solution=solution, title="A title")

    assert template_question(SEC, MRC, issued) == template


@given(st.sampled_from(MRC.questions), st.sampled_from(["not", "never", "without", "opposes", "refuse"]))
def test_a_word_that_turns_it_round_makes_it_unknown(template: TemplateQuestion, word: str) -> None:
    assert template_question(SEC, MRC, f"{template.text} {word}") is None

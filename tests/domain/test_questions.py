"""Scales, normal answers, and the order of questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.questions import Question, normal_answer, question_number


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Yes", "Yes"),
        ("YES.", "Yes"),
        (" no ", "No"),
        ("Neutral", "Neutral"),
        ("N/A", "n/a"),
        ("n.a.", "n/a"),
        ("na", "n/a"),
        ("not applicable", "n/a"),
        ("Confidential", "confidential"),
        ("Strongly  agree", "Strongly agree"),
        ("Yes, in part", "Yes, in part"),
        ("", None),
        ("  ", None),
    ],
)
def test_an_answer_means_what_its_words_say(printed: str, meant: str | None) -> None:
    assert normal_answer(printed) == meant


@given(st.text(max_size=30))
def test_a_normal_answer_is_its_own_normal_answer(printed: str) -> None:
    once = normal_answer(printed)

    assert normal_answer(once or "") == once


def test_the_scale_is_read_from_the_heading() -> None:
    assert Question("Q1", heading="Yes/No/ Neutral").scale == ("Yes", "No", "Neutral")
    assert Question("Q5").scale == ()


def test_questions_sort_by_number_and_unnumbered_ones_last() -> None:
    assert sorted(["Q10", "Other", "Q2", "Q1x"], key=question_number) == ["Q2", "Q10", "Other", "Q1x"]

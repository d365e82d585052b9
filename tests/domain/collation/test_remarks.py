"""What a comment says about the consultation itself."""

import pytest

from codemoot.domain.collation.remarks import disputes_objective, disputes_wording, points_elsewhere


@pytest.mark.parametrize(
    "comment",
    [
        "As above and below.",
        "See above",
        "Please refer to our response to question 3.",
        "As stated earlier, we disagree.",
        "Same as Q1",
        "See Question 2.",
    ],
)
def test_a_comment_may_point_elsewhere(comment: str) -> None:
    assert points_elsewhere(comment)


@pytest.mark.parametrize(
    "comment", ["The costs are above our budget.", "We agree.", "As a supplier, we agree."]
)
def test_a_comment_that_stands_alone_points_nowhere(comment: str) -> None:
    assert not points_elsewhere(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "This question still had the template’s words.",
        "The question offers ‘[approve/reject the draft]’ and we chose the first.",
        "We agree. Parties may have answered different questions.",
        "Your question is ambiguous!",
    ],
)
def test_a_comment_may_dispute_how_the_question_was_worded(comment: str) -> None:
    assert disputes_wording(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "The wording of the legal text is unclear.",
        "We have no question. The legal text is ambiguous.",
        "We answer the question in full.",
        "Use [yes/no] in the form.",
    ],
)
def test_a_comment_on_the_legal_text_does_not_dispute_the_question(comment: str) -> None:
    assert not disputes_wording(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "Objective (e) looks like a typo to us.",
        "Objective (e) is cited in error.",
        "We think objective (e) should read (f).",
    ],
)
def test_a_comment_may_dispute_an_objective(comment: str) -> None:
    assert disputes_objective(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "It does not facilitate objective (e).",
        "There is a typo in clause 3. Objective (e) is met.",
        "A typo.",
    ],
)
def test_disagreeing_with_an_objective_is_not_disputing_its_mention(comment: str) -> None:
    assert not disputes_objective(comment)

"""Paragraphs out of wrapped lines, and claims out of what is printed for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.responses import Answer
from codemoot.domain.confidentiality import Claim, Scope, marker
from codemoot.importing.collated.comments import answer, paragraphs

MASK = "Marked as Confidential."


def test_a_wrapped_line_goes_on_with_one_space() -> None:
    assert paragraphs(["The risk  is ", "small."]) == "The risk is small."


def test_a_blank_line_after_a_sentence_ends_its_paragraph() -> None:
    assert paragraphs(["The risk is small.", " ", "It is known."]) == "The risk is small.\nIt is known."


def test_a_blank_line_within_a_sentence_ends_nothing() -> None:
    assert paragraphs(["How can a User know whether it was", "", "audited before?"]) == (
        "How can a User know whether it was audited before?"
    )


def test_a_full_line_goes_on_after_a_blank_line_even_with_a_capital() -> None:
    assert paragraphs(["A User may refer this to the Security", "", "Sub-Committee."]) == (
        "A User may refer this to the Security Sub-Committee."
    )


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    lines = ["Costs", "", "They are larger than the report says, for us at least."]

    assert paragraphs(lines) == "Costs\nThey are larger than the report says, for us at least."


def test_a_sentence_that_leaves_most_of_its_line_ends_its_paragraph() -> None:
    lines = [
        "We think that the costs are too large for a Party such as",
        "ours.",
        "We also think that it is late.",
    ]

    assert paragraphs(lines) == (
        "We think that the costs are too large for a Party such as ours.\nWe also think that it is late."
    )


@pytest.mark.parametrize("mark", ["•", "▪", "\uf0b7"])
def test_a_bullet_begins_a_paragraph_wherever_it_stands(mark: str) -> None:
    assert paragraphs([f"{mark}  the costs", f"{mark}  the date"]) == f"{mark} the costs\n{mark} the date"


@pytest.mark.parametrize("mark", ["-", "–", "o", "1.", "(a)", "iv)"])
def test_another_mark_begins_a_paragraph_after_a_sentence_only(mark: str) -> None:
    assert paragraphs(["We ask:", f"{mark} what it costs"]) == f"We ask:\n{mark} what it costs"
    assert (
        paragraphs(["It serves objectives (e) and", f"{mark} serves"])
        == f"It serves objectives (e) and {mark} serves"
    )


@pytest.mark.parametrize("comment", ["-", "n/a", ""])
def test_a_placeholder_stays(comment: str) -> None:
    assert paragraphs(["", comment, ""]) == comment


def test_a_masked_comment_is_claimed_and_withheld() -> None:
    assert answer("Q1", "Yes", "marked as  confidential .", mask=MASK, where="a") == Answer(
        "Q1", "Yes", None, Claim(), "a"
    )


def test_without_a_mask_nothing_is_masked() -> None:
    assert answer("Q1", "Yes", "", mask="", where="a") == Answer("Q1", "Yes", "", None, "a")


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("shared", [True, False])
def test_a_marker_is_undone(scope: Scope, *, shared: bool) -> None:
    claim = Claim(scope, shared)

    assert answer("Q1", "Yes", f"{marker(claim)}\nIt costs more.", mask=MASK, where="a") == Answer(
        "Q1", "Yes", "It costs more.", claim, "a"
    )


def test_a_marker_over_a_mask_withholds_the_comment_and_keeps_the_claim() -> None:
    claim = Claim(Scope.RESPONSE, shared_with_board=True)

    read = answer("Q1", "Confidential", f"{marker(claim)}\n{MASK}", mask=MASK, where="a")

    assert (read.comment, read.claim) == (None, claim)


def test_an_answer_printed_as_confidential_is_claimed() -> None:
    assert answer("Q1", "Confidential", "We agree.", mask=MASK, where="a").claim == Claim(Scope.ANSWER)


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40)))
def test_no_word_is_lost_or_changed_by_putting_lines_together(lines: list[str]) -> None:
    assert paragraphs(lines).split() == " ".join(lines).split()

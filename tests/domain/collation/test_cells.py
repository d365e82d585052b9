"""What one cell says."""

import pytest

from cast import FERNHILL, answer, response
from codemoot.domain.collation.cells import (
    claim_of,
    comment_state,
    is_a_claim_and_its_text,
    row_of,
    said_in_confidence,
    says_nothing,
)
from codemoot.domain.collation.document import CommentState
from codemoot.domain.confidentiality import Claim, Scope


@pytest.mark.parametrize(
    ("comment", "state"),
    [
        ("", CommentState.EMPTY),
        (" \n", CommentState.EMPTY),
        ("-", CommentState.DASH),
        ("–", CommentState.DASH),
        ("n/a", CommentState.NA),
        ("N.A.", CommentState.NA),
        ("Not applicable", CommentState.NA),
        ("No comments.", CommentState.WRITTEN),
        ("--", CommentState.WRITTEN),
        ("n/a for us", CommentState.WRITTEN),
        (None, CommentState.CONFIDENTIAL),
    ],
)
def test_four_kinds_of_empty_comment_are_kept_apart(comment: str | None, state: CommentState) -> None:
    assert comment_state(comment, None) is state


def test_a_claim_makes_any_comment_confidential() -> None:
    assert comment_state("-", Claim()) is CommentState.CONFIDENTIAL


@pytest.mark.parametrize("comment", ["No comments.", "none", "No further comments", "Nothing to add!", "Nil"])
def test_some_comments_say_only_that_there_is_none(comment: str) -> None:
    assert says_nothing(comment)


@pytest.mark.parametrize(
    "comment", ["No concerns about the date, but the cost is high.", "None of it works.", "-"]
)
def test_a_comment_that_goes_on_says_something(comment: str) -> None:
    assert not says_nothing(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "CONFIDENTIAL: our costs are",
        "CONFIDENTIAL (not for publication) our costs",
        "CONFIDENTIAL our costs are high",
        "Confidential, our costs are high",
        "[Confidential] Our costs",
        "[CONFIDENTIAL – commercially sensitive] Our costs",
        "CONFIDENTIAL/COMMERCIALLY SENSITIVE: our costs",
        "-- CONFIDENTIAL -- our costs",
        "**Confidential:** our costs",
        "# Confidential\nOur costs",
        "In confidence – our costs",
        "Commercial-in-confidence: our costs",
        "NOT FOR PUBLICATION: our costs",
        "Please do not publish: our costs",
        "Confidential response: our costs",
        "Marked as Confidential. Our costs",
        "This comment is confidential. Our costs",
        "Please treat this response as confidential: our costs",
        "ＣＯＮＦＩＤＥＮＴＩＡＬ：our costs",  # noqa: RUF001  (as some keyboards write it)
        "We agree.\nConfidential: our costs",
        "We agree. [CONFIDENTIAL: our costs]",
        "[In confidence: comment]\nOur costs",
        "Confidential",
    ],
)
def test_a_comment_that_opens_with_confidential_makes_a_claim(comment: str) -> None:
    given = answer("Q1", comment=comment)

    assert said_in_confidence(given)
    assert claim_of(response(FERNHILL, given), given) == Claim()


@pytest.mark.parametrize(
    "comment", ["Confidential data must be protected.", "We have confidence in it.", None]
)
def test_a_comment_about_confidential_things_makes_none(comment: str | None) -> None:
    assert not said_in_confidence(answer("Q1", comment=comment))


def test_a_heading_that_is_a_confidential_comment_is_told_from_one_that_names_a_claim() -> None:
    assert is_a_claim_and_its_text("CONFIDENTIAL: our costs")
    assert not is_a_claim_and_its_text("Confidential")
    assert not is_a_claim_and_its_text("Q1 confidential")
    assert not is_a_claim_and_its_text("Our costs")


def test_a_claim_for_the_whole_response_covers_each_cell() -> None:
    given = answer("Q1", comment="Our costs.", claim=Claim(shared_with_board=True))

    assert claim_of(response(FERNHILL, given, claim=Claim(Scope.IDENTITY)), given) == Claim(Scope.IDENTITY)
    assert claim_of(response(FERNHILL, given), given) == Claim(shared_with_board=True)


def test_a_row_keeps_what_was_printed_beside_what_was_meant() -> None:
    given = answer("Q1", "YES", "We agree.")

    row = row_of(response(FERNHILL, given, represents=3), given, "fernhill")

    assert (row.party, row.category, row.member) == (FERNHILL, "Small Supplier", "fernhill")
    assert (row.question, row.answer, row.answer_printed) == ("Q1", "Yes", "YES")
    assert (row.comment, row.comment_state, row.claim) == ("We agree.", CommentState.WRITTEN, None)
    assert (row.represents, row.where, row.flags) == (3, "responses.csv, Q1", ())

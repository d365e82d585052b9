"""Claims, who sees past them, and the line that marks them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.confidentiality import Audience, Claim, Scope, entitled, marker, read_marker, widest

claims = st.builds(Claim, st.sampled_from(Scope), st.booleans())


@pytest.mark.parametrize(
    ("claim", "may"),
    [
        (None, set(Audience)),
        (Claim(), {Audience.AUTHORITY, Audience.ADMINISTRATOR}),
        (Claim(Scope.IDENTITY), {Audience.AUTHORITY, Audience.ADMINISTRATOR}),
        (
            Claim(shared_with_board=True),
            {Audience.BOARD, Audience.AUTHORITY, Audience.ADMINISTRATOR},
        ),
    ],
)
def test_who_sees_past_a_claim(claim: Claim | None, may: set[Audience]) -> None:
    assert {audience for audience in Audience if entitled(audience, claim)} == may


@pytest.mark.parametrize(
    ("scope", "hidden"),
    [
        (Scope.COMMENT, {Scope.COMMENT}),
        (Scope.ANSWER, {Scope.COMMENT, Scope.ANSWER}),
        (Scope.RESPONSE, {Scope.COMMENT, Scope.ANSWER, Scope.RESPONSE}),
        (Scope.IDENTITY, set(Scope)),
    ],
)
def test_a_wider_claim_hides_all_that_a_narrower_one_does(scope: Scope, hidden: set[Scope]) -> None:
    assert {each for each in Scope if Claim(scope).hides(each)} == hidden


def test_of_two_claims_the_wider_holds_and_the_board_needs_both_consents() -> None:
    shared, closed = Claim(Scope.COMMENT, shared_with_board=True), Claim(Scope.RESPONSE)

    assert widest(shared, None, closed) == Claim(Scope.RESPONSE)
    assert widest(shared, Claim(Scope.ANSWER, shared_with_board=True)) == Claim(Scope.ANSWER, True)
    assert widest(None, None) is None


def test_a_marker_is_plain_words() -> None:
    assert marker(Claim()) == "[In confidence: comment]"
    assert marker(Claim(Scope.ANSWER, True)) == "[In confidence: answer, shared with the Board]"


@given(claims, st.text())
def test_reading_a_marker_undoes_writing_it(claim: Claim, comment: str) -> None:
    assert read_marker(f"{marker(claim)}\n{comment}") == (claim, comment)


def test_what_is_no_marker_stays_in_the_comment() -> None:
    assert read_marker("[In confidence: everything] so there") == (
        None,
        "[In confidence: everything] so there",
    )
    assert read_marker("We agree.") == (None, "We agree.")

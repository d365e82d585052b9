"""What a comment says of the objectives that it cites by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.objectives import Effect, stances_in

LETTERS = frozenset("abcdefgh")


def said(comment: str) -> dict[str, str]:
    """Letters by effect, as `better: ag`."""
    found: dict[str, str] = {}
    for stance in stances_in(comment, question="Q1", party="Fernhill Energy", letters=LETTERS):
        found[stance.effect] = found.get(stance.effect, "") + stance.objective
    return found


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("It furthers SEC Objectives (a), (e) and (g).", {"better": "aeg"}),
        ("This furthers objectives a and g, as the group said.", {"better": "ag"}),
        ("It supports Objective (F).", {"better": "f"}),
        ("It could negatively impact objective g.", {"worse": "g"}),
        ("This contravenes rather than facilitates objective g.", {"worse": "g"}),
        ("We do not believe it better facilitates objectives (a) or (e).", {"denied": "ae"}),
        ("It doesn’t support objective (b).", {"denied": "b"}),
        ("It fails to further objective (b).", {"denied": "b"}),
        ("It is neutral for objective (c).", {"neutral": "c"}),
        ("It does not adversely affect objective (c).", {"neutral": "c"}),
        (
            "The intent furthers objectives a and g, however the solution harms objective g.",
            {"better": "ag", "worse": "g"},
        ),
        (
            "It furthers objectives (f) and (g).\nIt is neutral against the other Objectives.",
            {"better": "fg", "neutral": "abcdeh"},
        ),
        (
            "It is neutral against the other Objectives. It does not support objectives (a) and (e).",
            {"denied": "ae", "neutral": "bcdfgh"},
        ),
        ("We support the objectives of the change.", {}),
        ("This supports the objective a new entrant has.", {}),
        ("This supports objective a.", {"better": "a"}),
        ("It supports objective (z).", {}),
        ("Objective (d) was discussed.", {}),
        ("We agree.", {}),
    ],
)
def test_a_comment_is_read_clause_by_clause(comment: str, expected: dict[str, str]) -> None:
    assert said(comment) == expected


def test_a_stance_says_whose_it_is_and_where() -> None:
    (stance,) = stances_in(
        "It furthers objective (d).", question="Q3", party="Larkspur Data", letters=LETTERS
    )

    assert (stance.question, stance.party, stance.objective, stance.effect) == (
        "Q3",
        "Larkspur Data",
        "d",
        Effect.BETTER,
    )


@given(st.text())
def test_only_letters_that_the_code_has_are_ever_cited(comment: str) -> None:
    found = stances_in(f"{comment} better objectives (a) {comment}", question="Q1", party="", letters=LETTERS)

    assert {stance.objective for stance in found} <= LETTERS


def test_a_letter_is_counted_once_for_one_effect() -> None:
    assert said("It furthers objective (d). Again, it furthers objective (d).") == {"better": "d"}

"""Flags for a person, never applied."""

from dataclasses import replace

import pytest

from cast import BRIGHTWATER, FERNHILL, NORTHMOOR, collation, row
from codemoot.domain.collation.document import Collation, Row
from codemoot.domain.collation.review import review
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.objectives import Effect, Stance
from codemoot.domain.questions import Polarity, Question

LONG = "Members should think about whether a User that was assessed in spring may send a short statement"


def flags(*rows: Row) -> dict[tuple[str, str], tuple[str, ...]]:
    reviewed = review(collation(*rows))
    return {(each.party, each.question): each.flags for each in reviewed.rows if each.flags}


def details(*rows: Row) -> list[tuple[str, str]]:
    return [(finding.rule, finding.detail) for finding in review(collation(*rows)).findings]


def test_an_answer_outside_the_scale_is_flagged_and_kept() -> None:
    rows = [
        row(FERNHILL, printed="Maybe"),
        row(NORTHMOOR, "Q2", "Neutral"),
        row(BRIGHTWATER, printed="NEUTRAL"),
    ]

    assert flags(*rows) == {
        (FERNHILL, "Q1"): ("answer-outside-scale",),
        (NORTHMOOR, "Q2"): ("answer-outside-scale",),
    }
    assert details(rows[0]) == [
        ("answer-outside-scale", f"{FERNHILL}, Q1: Maybe, where Yes/No/ Neutral is offered."),
    ]
    assert [each.answer for each in review(collation(*rows)).rows] == ["Maybe", "NEUTRAL", "Neutral"]


def test_nothing_answered_and_a_withheld_answer_are_not_outside_the_scale() -> None:
    withheld = replace(row(NORTHMOOR, claim=Claim(Scope.ANSWER)), answer="confidential")

    assert flags(row(FERNHILL, printed=""), withheld) == {}


def test_a_question_without_a_scale_has_nothing_outside_it() -> None:
    free = Collation(collation().facts, (Question("Q1"),), (row(FERNHILL, printed="As it comes"),))

    assert review(free).findings == ()


@pytest.mark.parametrize(
    ("comment", "rule"),
    [
        ("As above and below.", "cross-reference"),
        ("No further comments.", "nothing-said"),
        ("Objective (e) looks like a typo.", "objective-disputed"),
        ("This question still had the template’s words.", "wording-disputed"),
    ],
)
def test_what_a_comment_says_is_flagged(comment: str, rule: str) -> None:
    assert flags(row(FERNHILL, comment=comment)) == {(FERNHILL, "Q1"): (rule,)}
    assert details(row(FERNHILL, comment=comment)) == [(rule, f"{FERNHILL}, Q1.")]


def test_a_confidential_comment_is_reviewed_too_for_the_administrator() -> None:
    assert flags(row(FERNHILL, comment="As above.", claim=Claim())) == {
        (FERNHILL, "Q1"): ("cross-reference",)
    }


def test_support_in_one_question_and_not_in_another_is_a_contradiction() -> None:
    rows = [row(FERNHILL), row(FERNHILL, "Q2", "No"), row(NORTHMOOR), row(NORTHMOOR, "Q2")]

    assert flags(*rows) == {(FERNHILL, "Q1"): ("contradiction",), (FERNHILL, "Q2"): ("contradiction",)}
    assert details(*rows) == [("contradiction", f"{FERNHILL} supports it in Q1 and not in Q2.")]


def test_support_for_a_part_of_what_is_not_approved_is_no_contradiction() -> None:
    assert flags(row(FERNHILL, printed="No"), row(FERNHILL, "Q2", "Yes")) == {}


def test_a_yes_against_the_proposal_is_read_by_its_polarity() -> None:
    base = collation(row(FERNHILL), row(FERNHILL, "Q2", "Yes"))
    turned = replace(base.questions[1], polarity=Polarity.YES_OPPOSES)
    unknown = replace(base.questions[1], polarity=None)

    def rules(question: Question) -> list[str]:
        asked = replace(base, questions=(base.questions[0], question))
        return [finding.rule for finding in review(asked).findings]

    assert (rules(turned), rules(unknown), rules(base.questions[1])) == (["contradiction"], [], [])


@pytest.mark.parametrize(
    ("printed", "comment", "expected"),
    [
        ("Yes", "No, there is a risk.", ("contradiction",)),
        ("No", "Yes, we agree.", ("contradiction",)),
        ("No", "No, there is a risk.", ()),
        ("Neutral", "Yes, in part.", ()),
        ("Yes", "Nothing said against it.", ()),
    ],
)
def test_a_comment_that_opens_against_its_answer_is_a_contradiction(
    printed: str, comment: str, expected: tuple[str, ...]
) -> None:
    reviewed = review(collation(row(FERNHILL, printed=printed, comment=comment)))

    assert reviewed.rows[0].flags == expected


def test_a_comment_that_repeats_another_of_its_party_is_a_near_duplicate() -> None:
    rows = [row(FERNHILL, comment=LONG), row(FERNHILL, "Q2", comment=LONG), row(NORTHMOOR, comment=LONG)]

    assert flags(*rows) == {(FERNHILL, "Q1"): ("near-duplicate",), (FERNHILL, "Q2"): ("near-duplicate",)}
    assert details(*rows) == [("near-duplicate", f"{FERNHILL}: Q2 repeats Q1.")]


def test_responses_under_one_name_are_not_compared_with_each_other() -> None:
    rows = [replace(row(FERNHILL, comment=LONG), response=n) for n in range(2)]

    assert flags(*rows) == {}


def test_what_comments_say_of_the_objectives_is_read() -> None:
    reviewed = review(
        collation(row(FERNHILL, comment="It furthers objectives (a) and (z).")), objectives="abc"
    )

    assert reviewed.stances == (Stance("Q1", FERNHILL, "a", Effect.BETTER),)


def test_findings_say_where_and_never_quote_the_comment() -> None:
    comment = "As above: the turbine at Gullane Rise."
    (finding,) = review(collation(row(FERNHILL, comment=comment))).findings

    assert finding.where == f"responses.csv, {FERNHILL}"
    assert "Gullane" not in finding.message

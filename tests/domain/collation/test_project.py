"""Narrowing to an audience: what is withheld is not there."""

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import BRIGHTWATER, CATEGORIES, FERNHILL, LARKSPUR, NORTHMOOR, PENNINE, collation, row
from codemoot.domain.collation.document import Collation, CommentState, Row
from codemoot.domain.collation.project import project, rows_hash
from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.objectives import Effect, Stance

TWELVE_WEEKS = "Migration will cost us twelve weeks."
claims = st.none() | st.builds(Claim, st.sampled_from(Scope), st.booleans())


def secret(scope: Scope, *, shared: bool = False) -> Collation:
    return collation(
        row(FERNHILL, comment=TWELVE_WEEKS, claim=Claim(scope, shared)), row(NORTHMOOR, comment="We agree.")
    )


def only(collation: Collation, audience: Audience) -> Row:
    return project(collation, audience).rows[0]


@pytest.mark.parametrize(
    ("scope", "party", "category", "printed", "counted"),
    [
        (Scope.COMMENT, FERNHILL, "Small Supplier", "Yes", "Yes"),
        (Scope.ANSWER, FERNHILL, "Small Supplier", "Confidential", "confidential"),
        (Scope.RESPONSE, FERNHILL, "Small Supplier", "Confidential", "confidential"),
        (Scope.IDENTITY, "Confidential respondent", "Party", "Confidential", "confidential"),
    ],
)
def test_the_public_sees_what_the_claim_leaves(
    scope: Scope, party: str, category: str, printed: str, counted: str
) -> None:
    edition = project(secret(scope), Audience.PUBLIC)

    first = edition.rows[0]
    assert (first.party, first.category, first.answer_printed, first.answer) == (
        party,
        category,
        printed,
        counted,
    )
    assert (first.comment, first.comment_state, first.claim) == (None, CommentState.CONFIDENTIAL, None)
    assert edition.tallies["Q1"][category] == {counted: 1}


@pytest.mark.parametrize("scope", Scope)
def test_the_administrator_and_the_authority_see_all(scope: Scope) -> None:
    for audience in (Audience.ADMINISTRATOR, Audience.AUTHORITY):
        seen = only(secret(scope), audience)

        assert (seen.party, seen.answer, seen.comment) == (FERNHILL, "Yes", TWELVE_WEEKS)
        assert seen.claim == Claim(scope)


def test_the_board_sees_what_the_public_sees_unless_the_respondent_consented() -> None:
    closed, shared = secret(Scope.ANSWER), secret(Scope.ANSWER, shared=True)

    assert project(closed, Audience.BOARD).rows == project(closed, Audience.PUBLIC).rows
    assert only(shared, Audience.BOARD).comment == TWELVE_WEEKS
    assert only(shared, Audience.PUBLIC).comment is None


def test_a_category_of_three_or_more_is_named_even_if_the_party_is_not() -> None:
    crowd = [replace(row(f"Small {n}"), category="Small Supplier", member=str(n)) for n in range(2)]

    edition = project(collation(row(FERNHILL, claim=Claim(Scope.IDENTITY)), *crowd), Audience.PUBLIC)

    assert [each.category for each in edition.rows] == ["Small Supplier"] * 3


def test_a_category_of_two_is_not_named_when_one_is_withheld() -> None:
    other = replace(row("Small 1"), category="Small Supplier")

    edition = project(collation(row(FERNHILL, claim=Claim(Scope.IDENTITY)), other), Audience.PUBLIC)

    assert [each.category for each in edition.rows] == ["Party", "Small Supplier"]


def test_silence_is_not_told_where_it_would_name_a_withheld_category() -> None:
    heard = collation(row(NORTHMOOR), row(LARKSPUR))
    hidden = collation(row(NORTHMOOR), row(LARKSPUR, claim=Claim(Scope.IDENTITY)))

    assert project(heard, Audience.PUBLIC, CATEGORIES).silent == ("Small Supplier", "Network Operator")
    assert project(hidden, Audience.PUBLIC, CATEGORIES).silent == ()
    assert project(hidden, Audience.ADMINISTRATOR, CATEGORIES).silent == (
        "Small Supplier",
        "Network Operator",
    )


def test_two_withheld_respondents_are_still_two_parties() -> None:
    withheld = [row(party, claim=Claim(Scope.IDENTITY)) for party in (FERNHILL, PENNINE)]

    edition = project(collation(*withheld), Audience.PUBLIC)

    assert edition.by_party == {"Q1": {"all": {"confidential": 2}, "Party": {"confidential": 2}}}


def test_a_withheld_respondent_cannot_be_told_from_its_other_response() -> None:
    twice = collation(row(NORTHMOOR), row(NORTHMOOR, printed="No", claim=Claim(Scope.IDENTITY)))

    edition = project(twice, Audience.PUBLIC)

    assert edition.by_party["Q1"]["all"] == {"Yes": 1, "confidential": 1}


def test_how_many_parties_a_withheld_answer_speaks_for_is_withheld() -> None:
    group = replace(row(BRIGHTWATER, claim=Claim(Scope.RESPONSE)), represents=17)

    assert project(collation(group), Audience.PUBLIC).by_represented["Q1"]["all"] == {"confidential": 1}


def test_parties_represented_are_counted_but_not_for_a_withheld_identity() -> None:
    group = replace(row(BRIGHTWATER), represents=4)
    hidden = replace(row(FERNHILL, claim=Claim(Scope.IDENTITY)), represents=4)

    edition = project(collation(group, hidden), Audience.PUBLIC)

    assert edition.by_represented["Q1"]["all"] == {"Yes": 4, "confidential": 1}
    assert [each.represents for each in edition.rows] == [4, 1]


@pytest.mark.parametrize("audience", Audience)
def test_findings_flags_and_stances_are_the_administrators_only(audience: Audience) -> None:
    full = replace(
        collation(replace(row(NORTHMOOR), flags=("cross-reference",))),
        findings=(Finding("cross-reference", "responses.csv"),),
        stances=(Stance("Q1", NORTHMOOR, "a", Effect.BETTER),),
    )

    edition = project(full, audience)

    theirs = audience is Audience.ADMINISTRATOR
    assert (edition.findings, edition.stances) == ((full.findings, full.stances) if theirs else ((), ()))
    assert edition.rows[0].flags == (("cross-reference",) if theirs else ())
    assert (edition.rows[0].where, edition.rows[0].member, edition.rows[0].response) == ("", "", 0)
    assert (edition.facts, edition.questions, edition.audience) == (full.facts, full.questions, audience)


@given(claims, st.sampled_from(Audience))
def test_nothing_withheld_is_anywhere_in_an_edition(claim: Claim | None, audience: Audience) -> None:
    full = collation(row(FERNHILL, comment=TWELVE_WEEKS, claim=claim))

    edition = project(full, audience, CATEGORIES)

    sees = claim is None or audience in {Audience.AUTHORITY, Audience.ADMINISTRATOR}
    sees = sees or (audience is Audience.BOARD and claim is not None and claim.shared_with_board)
    assert (TWELVE_WEEKS in repr(edition)) == sees


def test_the_hash_is_that_of_what_this_audience_sees() -> None:
    same = [project(secret(Scope.COMMENT), audience).rows_hash for audience in Audience]
    changed = collation(
        row(FERNHILL, comment="Other words.", claim=Claim()), row(NORTHMOOR, comment="We agree.")
    )

    assert same[0] == same[1] != same[2] == same[3]
    assert project(changed, Audience.PUBLIC).rows_hash == same[0]
    assert project(changed, Audience.AUTHORITY).rows_hash != same[2]


@pytest.mark.parametrize(
    "changed",
    [
        row(NORTHMOOR, "Q2", "Yes", "We agree."),
        row(BRIGHTWATER, "Q1", "Yes", "We agree."),
        row(NORTHMOOR, "Q1", "YES", "We agree."),
        row(NORTHMOOR, "Q1", "Yes", "We agree"),
        replace(row(NORTHMOOR, "Q1", "Yes", "We agree."), category="Supplier"),
        replace(row(NORTHMOOR, "Q1", "Yes", "We agree."), answer="No"),
        replace(row(NORTHMOOR, "Q1", "Yes", "We agree."), comment_state=CommentState.CONFIDENTIAL),
    ],
)
def test_any_change_of_what_is_printed_changes_the_hash(changed: Row) -> None:
    assert rows_hash([row(NORTHMOOR, "Q1", "Yes", "We agree.")]) != rows_hash([changed])


def test_the_hash_is_of_one_json_array_a_line() -> None:
    printed = '["Q1","Northmoor Energy","Large Supplier","Yes","Yes","“Yes”, ŵ","written"]\n'

    assert rows_hash([row(NORTHMOOR, comment="“Yes”, ŵ")]) == sha256(printed.encode()).hexdigest()
    assert rows_hash([row(NORTHMOOR, claim=Claim())]) != rows_hash(
        [row(NORTHMOOR, claim=Claim(Scope.ANSWER))]
    )


def test_a_lone_surrogate_is_hashed_as_json_writes_it() -> None:
    assert rows_hash([row(NORTHMOOR, comment="\ud83d")]) == rows_hash([row(NORTHMOOR, comment="\ud83d")])
    assert rows_hash([row(NORTHMOOR, comment="\ud83d")]) != rows_hash([row(NORTHMOOR, comment="")])


def test_a_page_of_rows_is_narrowed_by_the_crowds_of_all() -> None:
    claimed = row(FERNHILL, claim=Claim(Scope.IDENTITY))

    alone = project(collation(claimed), Audience.PUBLIC).rows[0]
    among = project(collation(claimed), Audience.PUBLIC, crowds={"Small Supplier": 3}).rows[0]

    assert (alone.category, among.category) == ("Party", "Small Supplier")

"""Settling whose names as printed are."""

from uuid import UUID

import pytest

from cast import FERNHILL, NORTHMOOR
from codemoot.change.gathering import kept_readings
from codemoot.change.models import (
    Collation,
    CollationFinding,
    DoubtfulName,
    Edition,
    EditionQuestion,
    Matching,
)
from codemoot.change.models.collation import CollationState
from codemoot.change.queries.registers import register_on
from codemoot.change.usecases.collation.settle_matches import (
    CannotSettleError,
    NothingSettledError,
    NotInDoubtError,
    UnknownPartyError,
    settle_matches,
)
from codemoot.codes.loader import profile_for
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import SYSTEM
from codemoot.importing.consultation import matched
from codemoot.importing.settling import settled
from codemoot.kernel.ids import new_id
from codemoot.records.models import Event
from collations import act, collated, published, rows_for, the_parties, work_off
from rows import LONG_AGO, a_party

pytestmark = pytest.mark.django_db
MISSPELT = "Fernhil Energy"
LINES = (f"{MISSPELT},Small Supplier,Yes,Good.,", f"{FERNHILL},Small Supplier,No,Bad.,")


def settle(collation: Collation, printed: str, party: UUID | None) -> Collation:
    settle_matches(collation.pk, act(), said={printed: party})
    work_off()
    collation.refresh_from_db()
    return collation


def rules(rule: str) -> list[str]:
    found = CollationFinding.objects.filter(rule=rule, edition__audience=Audience.ADMINISTRATOR)
    return list(found.values_list("detail", flat=True))


def test_a_doubtful_name_stands_with_whose_it_may_be() -> None:
    the_parties()

    collated(*LINES)

    name = DoubtfulName.objects.get()
    assert (name.printed, name.candidates[0]) == (MISSPELT, [FERNHILL, 97])


def test_a_name_that_is_settled_is_that_partys() -> None:
    the_parties()
    collation = collated(*LINES)

    settle(collation, MISSPELT, a_party(FERNHILL).pk)

    by_party = EditionQuestion.objects.get(edition__audience=Audience.ADMINISTRATOR).by_party
    assert by_party["all"] == {"more than one answer": 1}
    assert (collation.state, rules("party-doubtful"), len(rules("response-repeated"))) == (
        CollationState.READ,
        [],
        1,
    )
    assert [row.party for row in rows_for(collation, Audience.ADMINISTRATOR)] == [MISSPELT, FERNHILL]


def test_a_name_can_be_none_of_the_registers() -> None:
    the_parties()
    collation = collated(*LINES)

    settle(collation, MISSPELT, None)

    assert (rules("party-doubtful"), rules("party-unregistered"), Matching.objects.get().party) == (
        [],
        [],
        None,
    )


def test_what_was_settled_can_be_settled_otherwise() -> None:
    the_parties()
    collation = collated(*LINES)
    settle(collation, MISSPELT, a_party(NORTHMOOR).pk)

    settle(collation, MISSPELT, a_party(FERNHILL).pk)

    assert Matching.objects.get().party == a_party(FERNHILL)
    assert Edition.objects.filter(collation=collation).count() == 1


def test_settling_gives_the_same_as_collating_with_that_register() -> None:
    the_parties()
    collation = settle(collated(*LINES), MISSPELT, a_party(FERNHILL).pk)
    profile = profile_for("sec-2018")

    register = settled(register_on("sec", LONG_AGO, profile, SYSTEM), {MISSPELT: FERNHILL})
    assert collation.gathered is not None
    expected = matched(kept_readings(collation.gathered.digest), profile, register).collation

    found = CollationFinding.objects.filter(edition__collation=collation).order_by("order")
    asked = [(finding.rule, finding.where, finding.detail) for finding in expected.findings]
    assert [(each.rule, each.where, each.detail) for each in found][: len(asked)] == asked
    assert [(row.party, row.comment) for row in rows_for(collation, Audience.ADMINISTRATOR)] == [
        (row.party, row.comment) for row in expected.rows
    ]


def test_settling_is_on_record_without_a_name() -> None:
    the_parties()

    settle(collated(*LINES), MISSPELT, a_party(FERNHILL).pk)

    event = Event.objects.get(kind="collation.settled")
    assert event.data == {"matchings": [str(Matching.objects.get().pk)]}


def test_a_name_that_is_not_in_doubt_is_refused() -> None:
    the_parties()
    collation = collated(*LINES)

    with pytest.raises(NotInDoubtError):
        settle_matches(collation.pk, act(), said={FERNHILL: a_party(NORTHMOOR).pk})


def test_t04_a_party_of_another_code_is_no_party() -> None:
    the_parties()
    collation = collated(*LINES)

    for party in (a_party("Elsewhere Energy", "other").pk, new_id()):
        with pytest.raises(UnknownPartyError):
            settle_matches(collation.pk, act(), said={MISSPELT: party})
    assert not Matching.objects.exists()


def test_t12_of_several_names_all_are_settled_or_none() -> None:
    the_parties()
    collation = collated("Northmor Energy,Large Supplier,Yes,Good.,", *LINES)

    with pytest.raises(UnknownPartyError):
        settle_matches(
            collation.pk, act(), said={MISSPELT: a_party(FERNHILL).pk, "Northmor Energy": new_id()}
        )

    assert not Matching.objects.exists()


def test_nothing_said_is_refused() -> None:
    with pytest.raises(NothingSettledError):
        settle_matches(collated().pk, act(), said={})


def test_what_is_published_is_settled_in_another_collation() -> None:
    the_parties()
    collation = collated(*LINES)
    published(collation)

    with pytest.raises(CannotSettleError):
        settle_matches(collation.pk, act(), said={MISSPELT: None})

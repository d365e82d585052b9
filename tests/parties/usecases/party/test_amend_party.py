"""What is amended holds from its day on, and what was before stays to be read."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from cast import BRIGHTWATER, NORTHMOOR
from codemoot.domain.admission import Entry
from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, OutdatedError
from codemoot.parties.membership import NameTakenError
from codemoot.parties.models import Membership, Party, TradingName
from codemoot.parties.usecases.party.amend_party import (
    NotAheadError,
    NothingAmendedError,
    TooEarlyError,
    amend_party,
)
from codemoot.records.models import Event
from rows import LONG_AGO, NOON, a_code, a_code_edition, a_membership, a_party

pytestmark = pytest.mark.django_db
TODAY = date(2018, 12, 10)
NEXT_YEAR = date(2019, 1, 1)
AS_IT_IS = Entry(NORTHMOOR, "large_supplier")


@pytest.fixture
def party() -> Party:
    a_code_edition()
    party = a_party()
    a_membership(party)
    return party


def amend(party: Party, entry: Entry, from_day: date = TODAY, seen: int | None = None) -> None:
    act = Act(actor(Role.CODE_ADMINISTRATOR), NOON, seen=seen)
    amend_party(party.pk, act, entry=entry, from_day=from_day)


def memberships(party: Party) -> list[tuple[Any, ...]]:
    found = party.memberships.order_by("starts_on")
    return list(found.values_list("category", "group__name", "starts_on", "ends_on"))


def test_another_category_closes_the_membership_and_opens_the_next(party: Party) -> None:
    amend(party, Entry(NORTHMOOR, "small_supplier", "Moorland Group"), NEXT_YEAR)

    assert memberships(party) == [
        ("large_supplier", None, LONG_AGO, NEXT_YEAR),
        ("small_supplier", "Moorland Group", NEXT_YEAR, None),
    ]
    event = Event.objects.get()
    assert event.kind == "party.amended"
    assert (event.data["before"]["category"], event.data["after"]["category"]) == (
        "large_supplier",
        "small_supplier",
    )


def test_a_party_that_takes_another_name_is_still_known_by_the_one_before(party: Party) -> None:
    amend(party, Entry("Northmoor Power", "large_supplier"))

    party.refresh_from_db()
    assert party.name == "Northmoor Power"
    assert list(TradingName.objects.values_list("name", "ends_on")) == [(NORTHMOOR, TODAY)]
    assert memberships(party) == [("large_supplier", None, LONG_AGO, None)]


def test_a_trading_name_that_is_given_up_keeps_its_last_day(party: Party) -> None:
    amend(party, Entry(NORTHMOOR, "large_supplier", trading_names=("Northmoor Heat", "Northmoor Light")))
    amend(party, Entry(NORTHMOOR, "large_supplier", trading_names=("Northmoor Light",)))

    assert set(TradingName.objects.values_list("name", "ends_on")) == {
        ("Northmoor Heat", TODAY),
        ("Northmoor Light", None),
    }


def test_a_name_given_up_may_be_taken_again(party: Party) -> None:
    amend(party, Entry("Northmoor Power", "large_supplier"))
    amend(party, AS_IT_IS)

    party.refresh_from_db()
    assert party.name == NORTHMOOR
    assert set(TradingName.objects.values_list("name", "ends_on")) == {
        (NORTHMOOR, TODAY),
        ("Northmoor Power", TODAY),
    }


def test_nothing_is_amended_without_a_difference(party: Party) -> None:
    with pytest.raises(NothingAmendedError):
        amend(party, AS_IT_IS)

    assert not Event.objects.exists()


def test_a_membership_does_not_end_before_its_second_day(party: Party) -> None:
    with pytest.raises(TooEarlyError, match="began on 1 January 2014"):
        amend(party, Entry(NORTHMOOR, "small_supplier"), LONG_AGO)

    assert memberships(party) == [("large_supplier", None, LONG_AGO, None)]


def test_a_name_is_not_amended_ahead(party: Party) -> None:
    with pytest.raises(NotAheadError):
        amend(party, Entry("Northmoor Power", "large_supplier"), NEXT_YEAR)

    assert Party.objects.get().name == NORTHMOOR


def test_the_name_of_another_party_is_taken(party: Party) -> None:
    a_party(BRIGHTWATER)

    with pytest.raises(NameTakenError):
        amend(party, Entry(BRIGHTWATER.lower(), "large_supplier"))


def test_who_looked_before_somebody_else_amended_looks_again(party: Party) -> None:
    amend(party, Entry(NORTHMOOR, "small_supplier"), seen=party.version)

    with pytest.raises(OutdatedError):
        amend(party, Entry(NORTHMOOR, "other_sec_party"), NEXT_YEAR, seen=party.version)


def test_t07_a_party_does_not_amend_itself(party: Party) -> None:
    own = actor(Role.PARTY_REPRESENTATIVE, party.pk)

    with pytest.raises(PermissionDenied):
        amend_party(party.pk, Act(own, NOON), entry=Entry(NORTHMOOR, "small_supplier"), from_day=TODAY)

    assert memberships(party) == [("large_supplier", None, LONG_AGO, None)]


def test_t04_the_administrator_of_another_code_finds_no_such_party(party: Party) -> None:
    stranger = actor(Role.CODE_ADMINISTRATOR, code="other")

    with pytest.raises(NotFoundError):
        amend_party(party.pk, Act(stranger, NOON), entry=Entry(NORTHMOOR, "small_supplier"), from_day=TODAY)

    assert Membership.objects.count() == 1
    assert a_code().code_id == "sec"

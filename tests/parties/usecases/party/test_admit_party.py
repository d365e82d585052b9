"""A Party is admitted from a day on, under a name that no other Party goes by."""

from datetime import date

import pytest

from actors import actor
from cast import BRIGHTWATER, FERNHILL, NORTHMOOR
from codemoot.domain.admission import Entry
from codemoot.domain.naming import BadNameError
from codemoot.domain.people import OPERATOR, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.membership import NameTakenError, UnknownCategoryError
from codemoot.parties.models import Membership, Party, PartyGroup, TradingName
from codemoot.parties.usecases.party.admit_party import admit_party
from codemoot.records.models import Event
from rows import NOON, a_code, a_code_edition

pytestmark = pytest.mark.django_db
DAY = date(2018, 11, 1)
NEW = Entry(NORTHMOOR, "large_supplier", "Moorland Group", ("Northmoor Heat",))


def admit(entry: Entry, starts_on: date = DAY) -> Party:
    a_code_edition()
    act = Act(actor(Role.CODE_ADMINISTRATOR), NOON)
    return Party.objects.get(pk=admit_party(a_code().pk, act, entry=entry, starts_on=starts_on))


def test_a_party_has_its_names_its_category_and_its_group_from_the_day_on() -> None:
    party = admit(NEW)

    assert (party.code_id, party.name) == ("sec", NORTHMOOR)
    assert list(TradingName.objects.values_list("party", "name", "ends_on")) == [
        (party.pk, "Northmoor Heat", None)
    ]
    held = Membership.objects.get()
    assert (held.party, held.category, held.starts_on, held.ends_on) == (party, "large_supplier", DAY, None)
    assert held.group == PartyGroup.objects.get(name="Moorland Group")
    event = Event.objects.get()
    assert (event.kind, event.object_id, event.audience) == ("party.admitted", party.pk, "administrator")


def test_two_parties_of_one_group_share_it() -> None:
    admit(NEW)
    admit(Entry(BRIGHTWATER, "large_supplier", "moorland group"))

    assert PartyGroup.objects.count() == 1


@pytest.mark.parametrize("name", [NORTHMOOR, NORTHMOOR.upper(), f" {NORTHMOOR} ", "Northmoor Heat"])
def test_a_name_that_another_party_goes_by_is_taken(name: str) -> None:
    admit(NEW)

    with pytest.raises(NameTakenError) as refused:
        admit(Entry(name, "small_supplier"))

    assert str(refused.value).endswith(f"is a name of {NORTHMOOR}, which is a Party already.")


def test_a_trading_name_that_is_another_partys_name_is_taken() -> None:
    admit(NEW)

    with pytest.raises(NameTakenError):
        admit(Entry(FERNHILL, "small_supplier", trading_names=(NORTHMOOR,)))


def test_one_code_knows_nothing_of_the_names_in_another() -> None:
    Party.objects.create(code_id="other", name=NORTHMOOR)

    assert admit(NEW).code_id == "sec"


def test_a_category_is_told_by_its_id_or_by_a_label_that_only_one_has() -> None:
    admit(Entry(NORTHMOOR, "Large Supplier"))

    with pytest.raises(UnknownCategoryError, match="electricity_network or gas_network"):
        admit(Entry("Pennine Networks", "Network Operator"))
    with pytest.raises(UnknownCategoryError, match="These are: Large Supplier, Small Supplier"):
        admit(Entry("Pennine Networks", "Owner"))
    assert list(Membership.objects.values_list("category", flat=True)) == ["large_supplier"]


def test_nothing_of_a_refused_admission_is_kept() -> None:
    with pytest.raises(BadNameError):
        admit(Entry(NORTHMOOR, "large_supplier", trading_names=("x\x00y",)))

    assert not Party.objects.exists()


def test_the_operator_admits_too() -> None:
    a_code_edition()

    admitted = admit_party(a_code().pk, Act(OPERATOR, NOON), entry=NEW, starts_on=DAY)

    assert Party.objects.get().pk == admitted


@pytest.mark.parametrize("role", [Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER, Role.PUBLIC])
def test_t08_nobody_else_admits_a_party(role: Role) -> None:
    with pytest.raises(Exception, match="parties:party:admit"):
        admit_party(a_code().pk, Act(actor(role), NOON), entry=NEW, starts_on=DAY)

    assert not Party.objects.exists()


def test_without_rules_there_are_no_categories() -> None:
    with pytest.raises(NotFoundError):
        admit_party(a_code().pk, Act(OPERATOR, NOON), entry=NEW, starts_on=DAY)

"""Starting a collation."""

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.change.models import Collation
from codemoot.change.models.collation import CollationState
from codemoot.change.usecases.collation.start_collation import start_collation
from codemoot.domain.people import OPERATOR, Role
from codemoot.kernel.usecase import NotFoundError
from codemoot.records.models import Event
from collations import act
from rows import a_modification

pytestmark = pytest.mark.django_db


def test_collations_of_a_change_are_numbered() -> None:
    change = a_modification()

    ids = [start_collation(change.pk, act()), start_collation(change.pk, act(OPERATOR))]

    found = Collation.objects.order_by("number")
    assert [(each.pk, each.number, each.state) for each in found] == [
        (ids[0], 1, CollationState.GATHERING),
        (ids[1], 2, CollationState.GATHERING),
    ]
    assert list(Event.objects.values_list("kind", flat=True)) == ["collation.started", "collation.started"]


def test_the_same_act_twice_starts_one() -> None:
    change = a_modification()

    first = start_collation(change.pk, act(key="abc"))

    assert start_collation(change.pk, act(key="abc")) == first
    assert Collation.objects.count() == 1


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.BOARD_MEMBER, Role.PARTY_REPRESENTATIVE])
def test_t02_others_may_not(role: Role) -> None:
    with pytest.raises(PermissionDenied):
        start_collation(a_modification().pk, act(actor(role)))


def test_t02_another_codes_administrator_may_not() -> None:
    with pytest.raises(PermissionDenied):
        start_collation(a_modification().pk, act(actor(Role.CODE_ADMINISTRATOR, code="other")))


def test_t02_a_change_that_they_may_not_know_of_does_not_exist() -> None:
    change = a_modification(audience="board")  # type: ignore[arg-type]  # as it is stored

    with pytest.raises(NotFoundError):
        start_collation(change.pk, act(actor(Role.PARTY_REPRESENTATIVE)))

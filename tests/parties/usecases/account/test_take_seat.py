"""A seat of the cast is taken without a password: in a demonstration, and the cast's alone."""

import pytest
from pytest_django import Settings

from codemoot.domain.people import PUBLIC
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.demonstration import NotADemonstrationError
from codemoot.parties.models import Account, Installation
from codemoot.parties.usecases.account.take_seat import take_seat
from codemoot.records.models import Event
from rows import NOON, an_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_of_the_cast() -> Account:
    account = an_account()
    account.amend(demo=True)
    return account


def test_taking_a_seat_is_recorded(settings: Settings, one_of_the_cast: Account) -> None:
    settings.DEMO = True
    Installation.objects.update(demo=True)

    take_seat(one_of_the_cast.pk, Act(PUBLIC, NOON))

    assert list(Event.objects.values_list("kind", "object_id")) == [
        ("demonstration.seat-taken", one_of_the_cast.pk)
    ]


@pytest.mark.parametrize(("setting", "database"), [(True, False), (False, True), (False, False)])
def test_no_seat_is_taken_outside_a_demonstration(
    settings: Settings, one_of_the_cast: Account, *, setting: bool, database: bool
) -> None:
    settings.DEMO = setting
    Installation.objects.update(demo=database)

    with pytest.raises(NotADemonstrationError):
        take_seat(one_of_the_cast.pk, Act(PUBLIC, NOON))


def test_the_login_of_somebody_else_is_not_found(settings: Settings) -> None:
    settings.DEMO = True
    Installation.objects.update(demo=True)

    with pytest.raises(NotFoundError):
        take_seat(an_account().pk, Act(PUBLIC, NOON))

    assert not Event.objects.exists()

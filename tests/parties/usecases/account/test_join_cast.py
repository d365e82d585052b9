"""The demonstration's cast exists in a demonstration and nowhere else."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import Settings

from actors import actor
from codemoot.domain.appointments import Seat
from codemoot.domain.people import OPERATOR, Actor, Role
from codemoot.kernel.act import Act
from codemoot.parties.demonstration import NotADemonstrationError
from codemoot.parties.models import Account, Installation
from codemoot.parties.usecases.account.join_cast import join_cast
from rows import NOON, a_code

pytestmark = pytest.mark.django_db


def join(who: Actor = OPERATOR) -> None:
    join_cast(
        a_code().pk,
        Act(who, NOON),
        email="chair@example.org",
        name="Morag Bell",
        password="quite long enough",  # noqa: S106  (invented)
        seats=[Seat(Role.BOARD_MEMBER, date(2018, 12, 10))],
    )


def test_one_of_the_cast_has_a_password_and_appointments(settings: Settings) -> None:
    settings.DEMO = True
    Installation.objects.update(demo=True)

    join()

    account = Account.objects.get()
    assert (account.demo, account.check_password("quite long enough")) == (True, True)
    assert list(account.appointments.values_list("role", flat=True)) == ["board member"]


@pytest.mark.parametrize(("setting", "database"), [(True, False), (False, True), (False, False)])
def test_no_demo_account_is_made_outside_a_demonstration(
    settings: Settings, *, setting: bool, database: bool
) -> None:
    settings.DEMO = setting
    Installation.objects.update(demo=database)

    with pytest.raises(NotADemonstrationError):
        join()

    assert not Account.objects.exists()


def test_only_the_operator_makes_the_cast(settings: Settings) -> None:
    settings.DEMO = True
    Installation.objects.update(demo=True)

    with pytest.raises(PermissionDenied):
        join(actor(Role.CODE_ADMINISTRATOR))

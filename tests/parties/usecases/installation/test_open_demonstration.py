"""An installation becomes a demonstration once, while there is nothing in it."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import Settings

from actors import actor
from codemoot.domain.people import OPERATOR, Role
from codemoot.kernel.act import Act
from codemoot.parties.models import Installation
from codemoot.parties.models.installation import THE_INSTALLATION
from codemoot.parties.usecases.installation.open_demonstration import NotEmptyError, open_demonstration
from codemoot.records.models import Event
from rows import NOON, a_code, an_account

pytestmark = pytest.mark.django_db
DAY = date(2018, 12, 10)


def test_an_empty_installation_becomes_a_demonstration(settings: Settings) -> None:
    settings.DEMO = True

    open_demonstration(THE_INSTALLATION, Act(OPERATOR, NOON), day=DAY)

    assert Installation.objects.values_list("demo", "demo_date").get() == (True, DAY)
    assert list(Event.objects.values_list("kind", flat=True)) == ["demonstration.opened"]


@pytest.mark.parametrize("something", [an_account, a_code])
def test_what_is_not_empty_never_becomes_one(settings: Settings, something: object) -> None:
    settings.DEMO = True
    assert callable(something)
    something()

    with pytest.raises(NotEmptyError):
        open_demonstration(THE_INSTALLATION, Act(OPERATOR, NOON), day=DAY)

    assert not Installation.objects.get().demo


def test_a_site_that_does_not_run_as_one_does_not_become_one() -> None:
    with pytest.raises(NotEmptyError):
        open_demonstration(THE_INSTALLATION, Act(OPERATOR, NOON), day=DAY)


def test_nobody_opens_one_from_the_web(settings: Settings) -> None:
    settings.DEMO = True

    with pytest.raises(PermissionDenied):
        open_demonstration(THE_INSTALLATION, Act(actor(Role.CODE_ADMINISTRATOR), NOON), day=DAY)

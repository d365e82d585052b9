"""The day of the demonstration is anyone's to set, and there only."""

from datetime import date

import pytest
from pytest_django import Settings

from codemoot.domain.people import PUBLIC
from codemoot.kernel.act import Act
from codemoot.parties.demonstration import NotADemonstrationError
from codemoot.parties.models import Installation
from codemoot.parties.models.installation import THE_INSTALLATION
from codemoot.parties.usecases.installation.set_demonstration_day import (
    OutsideTheCalendarError,
    set_demonstration_day,
)
from codemoot.records.models import Event
from codemoot.web.clock import now_of
from rows import NOON

pytestmark = pytest.mark.django_db
CHRISTMAS = date(2018, 12, 25)


def test_with_the_day_every_clock_moves(settings: Settings) -> None:
    settings.DEMO = True
    Installation.objects.update(demo=True)

    set_demonstration_day(THE_INSTALLATION, Act(PUBLIC, NOON), day=CHRISTMAS)

    assert Installation.objects.get().demo_date == CHRISTMAS
    assert now_of().date() == CHRISTMAS
    assert Event.objects.get().kind == "demonstration.date-set"


@pytest.mark.parametrize(("setting", "database"), [(True, False), (False, True), (False, False)])
def test_the_day_of_a_real_installation_is_not_set(
    settings: Settings, *, setting: bool, database: bool
) -> None:
    settings.DEMO = setting
    Installation.objects.update(demo=database)

    with pytest.raises(NotADemonstrationError):
        set_demonstration_day(THE_INSTALLATION, Act(PUBLIC, NOON), day=CHRISTMAS)

    assert Installation.objects.get().demo_date is None


@pytest.mark.parametrize("year", [1, 2012, 2032, 9999])
def test_a_day_outside_the_calendars_is_refused(settings: Settings, year: int) -> None:
    settings.DEMO = True
    Installation.objects.update(demo=True)

    with pytest.raises(OutsideTheCalendarError):
        set_demonstration_day(THE_INSTALLATION, Act(PUBLIC, NOON), day=date(year, 6, 1))

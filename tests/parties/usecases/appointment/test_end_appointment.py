"""An appointment ends on a day; a code keeps an administrator."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connections

from actors import actor
from codemoot.domain.appointments import BackdatedError, LastAdministratorError
from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Appointment
from codemoot.parties.usecases.appointment.end_appointment import end_appointment
from codemoot.records.models import Event
from rows import NOON, a_code, a_party, an_appointment

pytestmark = pytest.mark.django_db
TODAY = date(2018, 12, 10)


@pytest.fixture(autouse=True)
def _code() -> None:
    a_code()


def end(appointment: Appointment, ends_on: date = TODAY, role: Role = Role.CODE_ADMINISTRATOR) -> date | None:
    end_appointment(appointment.pk, Act(actor(role), NOON), ends_on=ends_on)
    appointment.refresh_from_db()
    return appointment.ends_on


def test_it_holds_no_longer_from_its_end_on() -> None:
    assert end(an_appointment(Role.BOARD_MEMBER)) == TODAY
    assert list(Event.objects.values_list("kind", "data")) == [
        ("appointment.ended", {"ends_on": "2018-12-10"})
    ]


def test_the_past_stays_as_it_was() -> None:
    with pytest.raises(BackdatedError):
        end(an_appointment(Role.BOARD_MEMBER), date(2018, 12, 9))


def test_the_last_administrator_is_not_ended() -> None:
    last = an_appointment()
    an_appointment(code_id="other")
    an_appointment(Role.BOARD_MEMBER)

    with pytest.raises(LastAdministratorError):
        end(last)

    assert Appointment.objects.get(pk=last.pk).ends_on is None


def test_of_two_administrators_one_can_be_ended() -> None:
    first, second = an_appointment(), an_appointment()

    assert end(first) == TODAY
    with pytest.raises(LastAdministratorError):
        end(second)


def test_who_cannot_sign_in_is_no_administrator_to_count_on() -> None:
    first, second = an_appointment(), an_appointment()
    second.account.amend(is_active=False)

    with pytest.raises(LastAdministratorError):
        end(first)


def test_t08_nobody_else_ends_an_appointment() -> None:
    party = a_party()
    held = an_appointment(Role.PARTY_REPRESENTATIVE, party=party)
    own = actor(Role.PARTY_REPRESENTATIVE, party.pk)

    with pytest.raises(NotFoundError):
        end_appointment(held.pk, Act(own, NOON), ends_on=TODAY)
    with pytest.raises(NotFoundError):
        end(held, role=Role.SSC_SECRETARIAT)


def test_a_person_does_not_end_their_own() -> None:
    held = an_appointment(Role.BOARD_MEMBER)
    own = actor(Role.BOARD_MEMBER)

    with pytest.raises((PermissionDenied, NotFoundError)):
        end_appointment(held.pk, Act(own, NOON), ends_on=TODAY)


@pytest.mark.django_db(transaction=True)
def test_of_the_last_two_administrators_one_stays_though_both_are_ended_at_once() -> None:
    both = [an_appointment(), an_appointment()]

    def at_once(appointment: Appointment) -> bool:
        try:
            end(appointment)
        except LastAdministratorError:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(2) as threads:
        ended = list(threads.map(at_once, both))

    assert sorted(ended) == [False, True]

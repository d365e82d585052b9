"""T-53: nobody becomes more than an event made them, nor for longer, by a row written past the product."""

from datetime import date
from uuid import UUID

import pytest

from actors import actor
from codemoot.domain.appointments import Seat
from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.parties import comparisons  # noqa: F401  (they register themselves)
from codemoot.parties.models import Appointment
from codemoot.parties.usecases.account.invite_account import invite_account
from codemoot.parties.usecases.appointment.end_appointment import end_appointment
from codemoot.parties.usecases.appointment.make_appointment import make_appointment
from codemoot.records.substance import compare_tables
from rows import NOON, a_code, a_party, an_account, an_appointment

pytestmark = pytest.mark.django_db(transaction=True)
ACT = Act(actor(Role.CODE_ADMINISTRATOR), NOON)


@pytest.fixture
def invited() -> UUID:
    seat = Seat(Role.PARTY_REPRESENTATIVE, date(2018, 12, 10), party=a_party().pk)
    return invite_account(a_code().pk, ACT, email="asha@example.org", name="Asha Patel", seat=seat)


def found() -> list[tuple[str, str]]:
    return [(fault.where, fault.words) for fault in compare_tables()]


def test_appointments_made_and_ended_by_use_cases_are_what_their_events_say(invited: UUID) -> None:
    account = Appointment.objects.get(pk=invited).account_id
    seat = Seat(Role.BOARD_MEMBER, date(2018, 12, 10), ends_on=date(2019, 12, 10))
    made = make_appointment(a_code().pk, ACT, account=account, seat=seat)
    end_appointment(made, ACT, ends_on=date(2019, 1, 1))

    assert found() == []


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"role": Role.CODE_ADMINISTRATOR, "party": None}, "role, party"),
        ({"ends_on": date(2018, 12, 10)}, "ends on"),
        ({"starts_on": date(2014, 1, 1)}, "starts on"),
        ({"code_id": "other"}, "code"),
    ],
)
def test_t53_an_appointment_that_is_not_as_it_was_made_is_found(
    invited: UUID, fields: dict[str, object], what: str
) -> None:
    Appointment.objects.filter(pk=invited).update(**fields)

    assert found() == [(f"appointment {invited}", f"It is not what its events say it is: {what}.")]


def test_t53_an_appointment_given_to_another_account_or_going_on_after_its_end_is_found(
    invited: UUID,
) -> None:
    end_appointment(invited, ACT, ends_on=date(2019, 1, 1))
    Appointment.objects.filter(pk=invited).update(account=an_account("Ben Osei"), ends_on=None)

    words = "It is not what its events say it is: account, ends on."
    assert found() == [(f"appointment {invited}", words)]


def test_t53_an_appointment_without_an_event_is_found() -> None:
    made = an_appointment()

    assert found() == [(f"appointment {made.pk}", "It is in the tables, and no event tells of it.")]


def test_t53_an_appointment_that_is_gone_is_found(invited: UUID) -> None:
    Appointment.objects.filter(pk=invited).delete()

    words = "An event tells of it, and it is not in the tables any more."
    assert found() == [(f"appointment {invited}", words)]

"""What a person is appointed to, in words."""

from datetime import date, timedelta

import pytest

from cast import NORTHMOOR
from codemoot.domain.people import Actor, Role
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Look
from codemoot.parties.queries.appointments import appointment_to_see, held_by, looks_at, name_of
from rows import NOON, a_code, a_party, an_account, an_appointment

pytestmark = pytest.mark.django_db


def test_what_holds_today_comes_first_and_what_is_over_is_left_out() -> None:
    a_code()
    account = an_account()
    over = an_appointment(Role.ASSESSOR, account=account)
    over.amend(ends_on=NOON.date())
    coming = an_appointment(Role.BOARD_MEMBER, account=account)
    coming.amend(starts_on=NOON.date() + timedelta(days=1))
    an_appointment(Role.PARTY_REPRESENTATIVE, account=account, party=a_party(NORTHMOOR))
    an_appointment(Role.SSC_MEMBER)  # somebody else's

    held = held_by(account.pk, NOON)

    assert [(each.words, each.holds) for each in held] == [
        ("Party representative of Northmoor Energy, Smart Energy Code", True),
        ("Board member, Smart Energy Code", False),
    ]


def test_an_appointment_that_never_held_is_left_out() -> None:
    a_code()
    never = an_appointment()
    never.amend(starts_on=date(2019, 1, 1), ends_on=date(2019, 1, 1))

    assert held_by(never.account_id, NOON) == ()


def test_t02_only_an_administrator_of_the_code_is_shown_whose_eyes_they_may_look_through() -> None:
    a_code()
    seen = an_appointment(Role.ASSESSOR)
    administrator = Actor(Role.CODE_ADMINISTRATOR, "sec", an_account().pk, an_appointment().pk)
    anothers = Actor(Role.CODE_ADMINISTRATOR, "rec", an_account().pk, an_appointment(code_id="rec").pk)

    assert appointment_to_see(administrator, seen.pk, NOON).person == "Asha Patel"
    for stranger in (anothers, Actor(), Actor(account_id=seen.account_id)):
        with pytest.raises(NotFoundError):
            appointment_to_see(stranger, seen.pk, NOON)


def test_a_person_reads_who_looked_through_their_eyes_and_nobody_elses() -> None:
    a_code()
    seen, administrator = an_appointment(Role.ASSESSOR), an_account("Bo Lund")
    until = NOON + timedelta(minutes=15)
    Look.objects.create(
        code_id="sec", appointment=seen, seen_by=administrator, reason="A call.", began_at=NOON, until=until
    )

    told = looks_at(seen.account_id)

    assert [(each.by, each.reason, each.as_what, each.ended_at) for each in told] == [
        ("Bo Lund", "A call.", "assessor", until)
    ]
    assert looks_at(administrator.pk) == ()


def test_a_person_is_called_by_their_name() -> None:
    assert name_of(an_account("Asha Patel").pk) == "Asha Patel"

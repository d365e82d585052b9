"""Who may be appointed to what, and which appointment must not end."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.appointments import (
    AppointedAlreadyError,
    BackdatedError,
    LastAdministratorError,
    NoSuchRoleError,
    NotOneselfError,
    PartyWantedError,
    Seat,
    check_ending,
    check_seat,
)
from codemoot.domain.people import APPOINTED, Role
from codemoot.domain.refusals import RefusedError

TODAY = date(2018, 12, 10)
TOMORROW, YESTERDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=1)
PARTY = UUID(int=7)


@dataclass(frozen=True, slots=True)
class Held:
    starts_on: date
    ends_on: date | None = None


def seat(role: Role = Role.BOARD_MEMBER, starts_on: date = TODAY, party: UUID | None = None) -> Seat:
    return Seat(role, starts_on, party)


@pytest.mark.parametrize("role", sorted(APPOINTED))
def test_everyone_is_appointed_to_what_there_is(role: Role) -> None:
    check_seat(seat(role, party=PARTY if role is Role.PARTY_REPRESENTATIVE else None), (), TODAY)


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.SYSTEM, Role.PUBLIC])
def test_t08_nobody_is_appointed_to_run_the_installation(role: Role) -> None:
    with pytest.raises(NoSuchRoleError):
        check_seat(seat(role), (), TODAY)


def test_a_representative_speaks_for_a_party_and_nobody_else_does() -> None:
    for wrong in (seat(Role.PARTY_REPRESENTATIVE), seat(Role.BOARD_MEMBER, party=PARTY)):
        with pytest.raises(PartyWantedError):
            check_seat(wrong, (), TODAY)


def test_t08_nobody_appoints_themselves() -> None:
    with pytest.raises(NotOneselfError):
        check_seat(seat(), (), TODAY, is_own=True)


def test_no_appointment_begins_in_the_past_or_ends_before_it_begins() -> None:
    for wrong in (seat(starts_on=YESTERDAY), Seat(Role.ASSESSOR, TODAY, ends_on=TODAY)):
        with pytest.raises(BackdatedError):
            check_seat(wrong, (), TODAY)


def test_nobody_holds_one_appointment_twice_on_a_day() -> None:
    with pytest.raises(AppointedAlreadyError):
        check_seat(seat(), [Held(YESTERDAY)], TODAY)

    check_seat(seat(), [Held(YESTERDAY, TODAY)], TODAY)


def test_an_appointment_ends_today_or_later_and_not_later_than_it_would() -> None:
    check_ending(TODAY, Held(YESTERDAY), None, TODAY)

    for held, end in (
        (Held(YESTERDAY), YESTERDAY),
        (Held(TOMORROW), TODAY),
        (Held(YESTERDAY, TOMORROW), TOMORROW),
    ):
        with pytest.raises(BackdatedError):
            check_ending(end, held, None, TODAY)


def test_the_last_administrator_stays() -> None:
    for others in ([], [Held(YESTERDAY, TOMORROW)], [Held(TOMORROW)]):
        with pytest.raises(LastAdministratorError):
            check_ending(TODAY, Held(YESTERDAY), others, TODAY)

    check_ending(TODAY, Held(YESTERDAY), [Held(TODAY)], TODAY)


@given(st.lists(st.tuples(st.integers(-9, 9), st.none() | st.integers(1, 9)), max_size=5), st.integers(0, 9))
def test_a_code_is_never_left_without_an_administrator(
    terms: list[tuple[int, int | None]], after: int
) -> None:
    day = timedelta(days=1)
    others = [
        Held(TODAY + start * day, None if length is None else TODAY + (start + length) * day)
        for start, length in terms
    ]
    end = TODAY + after * day
    try:
        check_ending(end, Held(YESTERDAY), others, TODAY)
    except RefusedError:
        return

    for later in range(30):
        assert any(
            each.starts_on <= end + later * day and (each.ends_on is None or end + later * day < each.ends_on)
            for each in others
        )

"""Who may be appointed to what, and which appointment must not end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from codemoot.domain.people import APPOINTED, Role
from codemoot.domain.refusals import RefusedError
from codemoot.domain.tenure import Dated, overlap


class NoSuchRoleError(RefusedError):
    """Nobody is appointed to this."""


class PartyWantedError(RefusedError):
    """A representative speaks for a Party, and nobody else does."""


class BackdatedError(RefusedError):
    """Nothing that people may do is changed for days that are over."""


class AppointedAlreadyError(RefusedError):
    """The person holds this appointment for some of these days."""


class NotOneselfError(RefusedError):
    """Nobody appoints themselves."""


class LastAdministratorError(RefusedError):
    """Somebody must be able to run the code."""


@dataclass(frozen=True, slots=True)
class Seat:
    """What a person is to be appointed to, and for which days."""

    role: Role
    starts_on: date
    party: UUID | None = None  # whom a representative speaks for
    ends_on: date | None = None  # the first day on which it no longer holds; None: it goes on


def check_seat(seat: Seat, held: Iterable[Dated], today: date, *, is_own: bool = False) -> None:
    """Refuse what must not be; `held` is the same seat of the same person, `is_own` when it is theirs."""
    if seat.role not in APPOINTED:
        raise NoSuchRoleError("Choose what the person is appointed to.", "role")
    _check_party(seat)
    if is_own:
        raise NotOneselfError("You cannot appoint yourself. Another administrator can.")
    if seat.starts_on < today:
        raise BackdatedError(
            "Choose today or a later day: an appointment cannot begin in the past.", "starts_on"
        )
    if seat.ends_on is not None and seat.ends_on <= seat.starts_on:
        raise BackdatedError("Choose an end that is later than the beginning.", "ends_on")
    if any(overlap(seat, each) for each in held):
        raise AppointedAlreadyError("The person holds this appointment already for some of these days.")


def _check_party(seat: Seat) -> None:
    speaks = seat.role is Role.PARTY_REPRESENTATIVE
    if speaks and seat.party is None:
        raise PartyWantedError("Choose the Party that the person speaks for.", "party")
    if seat.party is not None and not speaks:
        raise PartyWantedError(
            "Only a Party representative speaks for a Party: leave the Party out.", "party"
        )


def check_ending(ends_on: date, held: Dated, others: Iterable[Dated] | None, today: date) -> None:
    """Refuse an end that must not be; `others` are the code's other administrators, None for another role."""
    if ends_on < today or ends_on < held.starts_on:
        raise BackdatedError(
            "Choose today or a later day, and none before the appointment begins: the past stays as it was.",
            "ends_on",
        )
    if held.ends_on is not None and held.ends_on <= ends_on:
        raise BackdatedError(f"The appointment ends on {held.ends_on:%-d %B %Y} already.", "ends_on")
    if others is not None and not any(goes_on(each, ends_on) for each in others):
        raise LastAdministratorError(
            "This is the last administrator from that day on. Appoint another one first."
        )


def goes_on(held: Dated, on: date) -> bool:
    """Whether it holds on the day and has no end after it."""
    return held.starts_on <= on and held.ends_on is None

"""Move a Modification along: the process table of its code's edition says what may follow what.

A move's guard that this product does not check yet is left to the person's word, which `note` keeps.
"""

from datetime import date
from zoneinfo import ZoneInfo

from django.utils.timezone import localdate

from codemoot.change.models import Modification
from codemoot.codes.loader import load_profile
from codemoot.codes.working_days import working_calendar
from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.process import Transition
from codemoot.domain.proposals import fit_note
from codemoot.domain.refusals import RefusedError
from codemoot.domain.standing import closing_by_window, is_settled, moves_from, opens_consultation
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


class NoSuchMoveError(RefusedError):
    """The code's procedure has no such move from where the change is."""


class ClosingDayError(RefusedError):
    """The closing day is not after today, or no consultation is opened."""


@usecase(Modification, requires=Capability.MODIFICATION_ADVANCE)
def advance_modification(
    modification: Modification, act: Act, *, event: str, closes_on: date | None = None, note: str = ""
) -> None:
    """Raise NoSuchMoveError, ClosingDayError, UnfitProposalError."""
    edition = modification.edition
    profile = load_profile(edition.profile)
    today = localdate(act.at, ZoneInfo(edition.industry_code.time_zone))
    move = _move(profile, modification, event)
    opened = _closing_day(profile, move, today, closes_on)
    said = fit_note(note)
    settled = (modification.decided_on or today) if is_settled(profile, move.target) else None
    modification.amend(
        state=move.target,
        closes_on=opened or modification.closes_on,
        decided_on=settled,
    )
    record(
        EventKind.MODIFICATION_MOVED,
        modification,
        act,
        audience=Audience(modification.audience),
        event=event,
        origin=move.origin,
        target=move.target,
        closes_on=opened.isoformat() if opened else None,
        decided_on=settled.isoformat() if settled else None,
        note=said,
    )


def _move(profile: CodeProfile, modification: Modification, event: str) -> Transition:
    moves = moves_from(profile, modification.state)
    found = next((move for move in moves if move.event == event), None)
    if found is None:
        may = ", ".join(move.event for move in moves) or "nothing: its procedure is at an end"
        raise NoSuchMoveError(
            f"{modification.reference} is at “{modification.state}”, from where “{event}” is no move. "
            f"What may follow is: {may}.",
            "event",
        )
    return found


def _closing_day(profile: CodeProfile, move: Transition, today: date, closes_on: date | None) -> date | None:
    """Return the closing day of the consultation that the move opens: as given, or by the code's window."""
    if not opens_consultation(profile, move.target):
        if closes_on is not None:
            raise ClosingDayError("This move opens no consultation: leave the closing day out.", "closes_on")
        return None
    calendar = working_calendar(profile.calendar.region, profile.calendar.version)
    by_window = closing_by_window(profile, move, today, calendar)
    if closes_on is None and by_window is not None:
        return by_window.result
    if closes_on is None or closes_on <= today:
        raise ClosingDayError("Enter a closing day that is after today.", "closes_on")
    return closes_on

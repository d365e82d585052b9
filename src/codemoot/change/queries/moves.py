"""What may happen to a change next, as whoever may move it on needs it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from codemoot.change.queries.modifications import change_of, may_move
from codemoot.change.queries.modifications_lines import ChangeLine, line_of, today_of
from codemoot.codes.loader import load_profile
from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import Deadline
from codemoot.domain.people import Actor
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.process import Transition
from codemoot.domain.standing import closing_by_window, moves_from, opens_consultation
from codemoot.kernel.usecase import NotFoundError


@dataclass(frozen=True, slots=True)
class Move:
    event: str
    opens: bool  # a consultation
    closing: Deadline | None  # of that consultation, by the code's window
    is_verified: bool  # the window's length; else it is provisional
    why: str  # it is not


@dataclass(frozen=True, slots=True)
class MovePage:
    id: UUID
    version: int
    line: ChangeLine
    code_name: str
    moves: tuple[Move, ...]  # from where it is; none: its procedure is at an end
    opening: frozenset[str]  # every event of the code that opens a consultation

    @property
    def consultation(self) -> Move | None:
        """Return the move that opens a consultation, if there is one from here."""
        return next((move for move in self.moves if move.opens), None)


def move_page(code_id: str, reference: str, actor: Actor, now: datetime) -> MovePage:
    """Raise NotFoundError, also where the actor may not move it."""
    change = change_of(code_id, reference, actor)
    if not may_move(change, actor):
        raise NotFoundError(reference)
    profile = load_profile(change.edition.profile)
    today = today_of(change, now)
    return MovePage(
        id=change.pk,
        version=change.version,
        line=line_of(change, now),
        code_name=change.edition.industry_code.name,
        moves=tuple(_move(profile, move, today) for move in moves_from(profile, change.state)),
        opening=frozenset(
            move.event for move in profile.process.moves() if opens_consultation(profile, move.target)
        ),
    )


def _move(profile: CodeProfile, move: Transition, today: date) -> Move:
    calendar = working_calendar(profile.calendar.region, profile.calendar.version)
    window = f"windows.{move.clock}"
    return Move(
        event=move.event,
        opens=opens_consultation(profile, move.target),
        closing=closing_by_window(profile, move, today, calendar),
        is_verified=profile.is_verified(window),
        why=next((rule.why for rule in profile.unverified if rule.path == window), ""),
    )

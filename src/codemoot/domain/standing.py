"""Where a change stands in its code's procedure: the stages behind and ahead of it, and its next moves."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from codemoot.domain.clocks import Deadline, OutsideCalendarError, Period, WorkingCalendar, deadline
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.process import Stage, Transition, closure


class Reached(StrEnum):
    DONE = "done"
    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Step:
    """A stage in the box. `stage` is None where the code's stages do not cover the state that it is in."""

    stage: Stage | None
    reached: Reached


def stage_box(profile: CodeProfile, state: str) -> tuple[Step, ...]:
    """Return the stages in order; a state beside them stands where it was reached, last if settled."""
    current = profile.stage_of(state)
    if current is not None:
        place = profile.stages.index(current)
        return (
            *(Step(stage, Reached.DONE) for stage in profile.stages[:place]),
            Step(current, Reached.NOW),
            *(Step(stage, Reached.NEXT) for stage in profile.stages[place + 1 :]),
        )
    passed = max(
        (place for place in range(1, len(profile.stages) + 1) if _passed(profile, place, state)), default=0
    )
    ahead = () if is_settled(profile, state) else profile.stages[passed:]
    return (
        *(Step(stage, Reached.DONE) for stage in profile.stages[:passed]),
        Step(None, Reached.NOW),
        *(Step(stage, Reached.NEXT) for stage in ahead),
    )


def is_settled(profile: CodeProfile, state: str) -> bool:
    """Whether no stage is ahead of it any more: it was decided, refused or withdrawn."""
    ahead = closure({state: None}, _edges(profile))
    return not any(held in ahead for stage in profile.stages for held in stage.states)


def moves_from(profile: CodeProfile, state: str) -> tuple[Transition, ...]:
    return tuple(move for move in profile.process.moves() if move.origin == state)


def opens_consultation(profile: CodeProfile, state: str) -> bool:
    """Whether a consultation is open while a change is in this state."""
    return any(state == f"{consultation}_open" for consultation in profile.consultations)


def closing_by_window(
    profile: CodeProfile, move: Transition, today: date, calendar: WorkingCalendar
) -> Deadline | None:
    """Return the last day of the consultation that the move opens, by the code's window.

    None: it opens none, the code has no window for it, or the calendar does not reach so far.
    """
    window = profile.windows.get(move.clock)
    if window is None or not opens_consultation(profile, move.target):
        return None
    try:
        return deadline(calendar, today, Period(window.working_days))
    except OutsideCalendarError:
        return None


def first_state(profile: CodeProfile) -> str:
    """Return the state of a change that was raised: the first of the code's public stages."""
    return next((state for stage in profile.stages for state in stage.states), profile.process.start)


def _passed(profile: CodeProfile, place: int, state: str) -> bool:
    """Whether there is no way to the state but through the stage at this place."""
    through = frozenset(profile.stages[place - 1].states)
    around = [(origin, target) for origin, target in _edges(profile) if origin not in through]
    return state not in closure({profile.process.start: None}, around)


def _edges(profile: CodeProfile) -> list[tuple[str, str]]:
    return [(move.origin, move.target) for move in profile.process.moves()]

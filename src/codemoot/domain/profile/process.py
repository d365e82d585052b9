"""The stages of a change and the moves between its states, as one code has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ROLES = frozenset(
    {
        "administrator",
        "administrator_approver",
        "authority",
        "change_board",
        "csc",
        "panel",
        "party",
        "proposer",
        "system",
        "working_group",
    }
)


@dataclass(frozen=True, slots=True)
class Stage:
    id: str
    label: str
    number: str = ""  # as the stage box prints it: 04; empty where the code does not number its stages
    states: tuple[str, ...] = ()  # of the process, while a change is at this stage


@dataclass(frozen=True, slots=True)
class Transition:
    event: str
    origin: str
    target: str
    by: str  # the role
    guard: str = ""
    clock: str = ""  # the window that limits it


@dataclass(frozen=True, slots=True)
class Process:
    start: str
    end: tuple[str, ...]
    transitions: tuple[Transition, ...]
    from_any_before: Mapping[str, tuple[Transition, ...]]  # moves open until this state is reached
    overlays: tuple[str, ...] = ()

    @property
    def states(self) -> tuple[str, ...]:
        named = [state for move in self.transitions for state in (move.origin, move.target)]
        shared = [move.target for moves in self.from_any_before.values() for move in moves]
        return tuple(dict.fromkeys([self.start, *named, *shared]))

    def moves(self) -> tuple[Transition, ...]:
        """Return every transition, those from any state before another written out."""
        written_out = [
            Transition(move.event, state, move.target, move.by, move.guard, move.clock)
            for limit, shared in self.from_any_before.items()
            for state in self.reached(self.transitions, past=limit)
            for move in shared
            if state not in {limit, *self.end}
        ]
        return (*self.transitions, *written_out)

    def reached(self, moves: Iterable[Transition], *, past: str = "") -> tuple[str, ...]:
        """Return the states that can be reached from the start, without going past one of them."""
        onward = [(move.origin, move.target) for move in moves if move.origin != past]
        return closure({self.start: None}, onward)

    def endable(self) -> frozenset[str]:
        """Return the states from which some end can be reached."""
        backward = [(move.target, move.origin) for move in self.moves()]
        return frozenset(closure(dict.fromkeys(self.end), backward))


def closure(found: dict[str, None], edges: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return what was found and all that the edges lead to, in a steady order."""
    edges = tuple(edges)
    while new := {target: None for origin, target in edges if origin in found and target not in found}:
        found = found | new
    return tuple(found)

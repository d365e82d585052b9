"""Who decides on a change, by what count, and how long others then have."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Method(StrEnum):
    TWO_TIER = "two_tier"
    SINGLE_CHAMBER = "single_chamber"
    CATEGORY_THRESHOLD = "category_threshold"
    OBJECTIVE_MATRIX = "objective_matrix"
    CODE_MANAGER = "code_manager"


class Carry(StrEnum):
    MORE_THAN_HALF_OF_CAST = "more_than_half_of_cast"
    MORE_THAN_HALF_OF_PRESENT = "more_than_half_of_present"


class Tie(StrEnum):
    NO_VOTE = "no_vote"
    NOT_CARRIED = "not_carried"
    CHAIR_DECIDES = "chair_decides"


class Operator(StrEnum):
    MORE_THAN = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Path:
    id: str
    label: str
    decision: str  # the body or role that decides
    board: str = ""  # what the board does when another decides
    referral: str = ""  # a window
    raised_by: tuple[str, ...] = ()
    objection: "Window | None" = None


@dataclass(frozen=True, slots=True)
class Urgency:
    decided_by: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    working_days: int  # negative: before the event
    to: str = ""  # to whom the matter goes when it is used
    then: "Window | None" = None
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Constituency:
    id: str
    seats: int | None  # None: one for each Voting Group
    categories: tuple[str, ...] = ()
    nominated_by: str = ""


@dataclass(frozen=True, slots=True)
class Tier:
    carry: Carry
    tie: Tie
    empty: Tie = Tie.NO_VOTE
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Quorum:
    seats_fraction: Fraction
    min_constituencies: int
    adjourned: str = ""


@dataclass(frozen=True, slots=True)
class Threshold:
    operator: Operator
    value: Fraction


@dataclass(frozen=True, slots=True)
class DecisionBody:
    method: Method
    constituencies: tuple[Constituency, ...] = ()
    inner: Tier | None = None
    outer: Tier | None = None
    thresholds: Mapping[str, Threshold] | None = None
    quorum: Quorum | None = None
    chair: str = ""
    attend_no_vote: tuple[str, ...] = ()
    guided_by_responses: bool = False
    constituency_sheet: bool = False
    publish_ballots: str = ""

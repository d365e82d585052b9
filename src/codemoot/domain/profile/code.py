"""One edition of a code, whole, as a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from codemoot.domain.classification import Level
from codemoot.domain.clocks import Region
from codemoot.domain.profile.consultations import Confidentiality, Consultation, ObjectiveSet
from codemoot.domain.profile.decisions import DecisionBody, Path, Urgency, Window
from codemoot.domain.profile.process import Process, Stage


@dataclass(frozen=True, slots=True)
class CalendarUsed:
    region: Region
    cutoff: time  # what comes later counts as received on the next Working Day
    version: str


@dataclass(frozen=True, slots=True)
class ReferencePattern:
    pattern: str
    keeps_number_of: str = ""  # a draft's number stays when it becomes a proposal


@dataclass(frozen=True, slots=True)
class Category:
    """A Party Category. Its label as printed is not its id: two may share one."""

    id: str
    label: str
    votes: bool = True
    mrc: bool = True  # is asked in a Modification Report Consultation
    rule: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Classification:
    scheme: str
    levels: tuple[Level, ...]  # lowest first


@dataclass(frozen=True, slots=True)
class Releases:
    pattern: tuple[str, ...]
    dates: tuple[date, ...]
    allowed: tuple[date, ...] = ()  # of these, the ones that may fall on a day off


@dataclass(frozen=True, slots=True)
class Unverified:
    """A rule whose source is not verified: provisional until two people adopt it."""

    path: str  # "windows.mrc_default"
    value: str  # "working_days 15"
    why: str


@dataclass(frozen=True, slots=True)
class CodeProfile:
    code: str
    name: str
    version: str  # sec-2018.1
    effective_from: date
    successor: str
    calendar: CalendarUsed
    references: Mapping[str, ReferencePattern]
    stages: tuple[Stage, ...]
    categories: tuple[Category, ...]
    one_category_per_party: bool
    process: Process
    working_group: str  # per_proposal or standing
    may_raise: tuple[str, ...]
    objectives: Mapping[str, ObjectiveSet]
    paths: tuple[Path, ...]
    urgency: Urgency
    decision_bodies: Mapping[str, DecisionBody]
    windows: Mapping[str, Window]
    consultations: Mapping[str, Consultation]
    confidentiality: Confidentiality
    classification: Classification
    releases: Releases
    allowed_brackets: tuple[str, ...]
    unverified: tuple[Unverified, ...]
    sha256: str  # of the canonical content

    @property
    def pin(self) -> str:
        """Return what a case is pinned to: this edition and exactly this content."""
        return f"{self.version} sha256:{self.sha256}"

    def stage_of(self, state: str) -> Stage | None:
        """Return the public stage of a change in this state, if it has one."""
        return next((stage for stage in self.stages if state in stage.states), None)

    def is_verified(self, path: str) -> bool:
        """Say whether the rule at this place, or a table that holds it, is marked as not verified."""
        parts = path.split(".")
        above = {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
        return above.isdisjoint(rule.path for rule in self.unverified)

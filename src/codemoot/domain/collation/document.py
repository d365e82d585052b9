"""The collation and the editions of it. Publishing takes a Projection: it cannot print what is not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from codemoot.domain.collation.responses import Facts
from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.findings import Finding
from codemoot.domain.objectives import Stance
from codemoot.domain.questions import Question

Tallies = Mapping[str, Mapping[str, Mapping[str, int]]]  # question: {category or "all": {answer: n}}


class CommentState(StrEnum):
    WRITTEN = "written"
    DASH = "dash"
    NA = "na"
    EMPTY = "empty"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True, slots=True)
class Row:
    """One cell of the collation: one response to one question."""

    question: str
    party: str  # as printed
    category: str  # as printed
    answer: str | None  # the normal value; None: nothing was answered
    answer_printed: str
    comment: str | None  # verbatim; None: withheld, here or already in the source
    comment_state: CommentState
    flags: tuple[str, ...] = ()  # ids of the rules that fired on this row
    claim: Claim | None = None
    represents: int = 1
    member: str = ""  # who it is: the same for every spelling of one Party; never printed
    where: str = ""
    response: int = 0  # which one it belongs to, in order of receipt; never printed


@dataclass(frozen=True, slots=True)
class Collation:
    """Everything, flags and findings included: the administrator's. Only `project` lets it out."""

    facts: Facts
    questions: tuple[Question, ...]
    rows: tuple[Row, ...]  # by question, then in order of receipt
    findings: tuple[Finding, ...] = ()
    stances: tuple[Stance, ...] = ()


@dataclass(frozen=True, slots=True)
class Projection:
    """One audience's edition: what it holds, that audience may read, every byte of it."""

    audience: Audience
    facts: Facts
    questions: tuple[Question, ...]
    rows: tuple[Row, ...]  # narrowed: no `where`, `member` or `response`, a claim only for those entitled
    tallies: Tallies  # by response
    by_party: Tallies
    by_represented: Tallies
    rows_hash: str  # SHA-256 over these rows as canonical JSON
    silent: tuple[str, ...] = ()  # Party Categories of the code that did not respond
    findings: tuple[Finding, ...] = ()  # the administrator's only
    stances: tuple[Stance, ...] = ()  # read from text, so the administrator's only until confirmed

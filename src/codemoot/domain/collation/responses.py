"""What the sources of a consultation hold, as `importing` gives it and before anything is concluded."""

from dataclasses import dataclass
from datetime import date

from codemoot.domain.confidentiality import Claim
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question


@dataclass(frozen=True, slots=True)
class Facts:
    """The front page. None: the sources do not say."""

    reference: str | None = None  # SECMP0057
    title: str | None = None
    stage: str | None = None  # the banner: "Stage 04: Modification Report Consultation Responses"
    meeting_date: date | None = None
    classification: str | None = None  # the level's name as the source prints it: White
    contact: str | None = None  # "{name} on {phone} or email {email}"


@dataclass(frozen=True, slots=True)
class Answer:
    """One Party's answer to one question, with its text exactly as written (lines end in \\n)."""

    question: str  # a Question's id
    answer_printed: str = ""
    comment: str | None = ""  # None: the source itself withholds it
    claim: Claim | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    party: str  # as printed, after joining
    category: str = ""  # as printed
    answers: tuple[Answer, ...] = ()
    claim: Claim | None = None  # made for the whole response, or for who gave it
    represents: int = 1  # Parties that this one response speaks for
    where: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source gave. A source that could not be read has findings only."""

    source: str  # the file's name, as findings print it
    facts: Facts = Facts()
    questions: tuple[Question, ...] = ()  # those that the source prints, in its order
    responses: tuple[Response, ...] = ()  # in the source's order, which is that of receipt
    findings: tuple[Finding, ...] = ()

"""What a consultation of a code asks, of whom, and the fixed sentences of its collation document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from codemoot.domain.confidentiality import Audience, Scope
from codemoot.domain.questions import Kind, Polarity


class RowOrder(StrEnum):
    RECEIPT = "receipt"
    CATEGORY_THEN_NAME = "category_then_name"
    NAME = "name"


class Late(StrEnum):
    INVALID = "invalid"
    ACCEPTED = "accepted"


class BoardSees(StrEnum):
    IF_CONSENTED = "if_consented"
    NEVER = "never"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class TemplateQuestion:
    number: int
    kind: Kind
    polarity: Polarity
    text: str  # facts in braces: {ref} {title} {solution}
    tolerant: bool = False  # Neutral and n/a are taken beside Yes and No
    decides: bool = False  # it asks whether the proposal should be approved
    objectives: str = ""  # the set that an objective grid shows


@dataclass(frozen=True, slots=True)
class FixedWording:
    """Sentences with facts in braces; `checks` lists the facts there are."""

    about: tuple[str, ...] = ()
    about_again: tuple[str, ...] = ()
    summary: str = ""
    stage_caption: str = ""


@dataclass(frozen=True, slots=True)
class Consultation:
    title: str
    questions: tuple[TemplateQuestion, ...]
    audience: str = ""
    short: str = ""
    board: str = ""
    headings: Mapping[Kind, str] = field(default_factory=dict)  # of the answer's column, by kind
    late: Late = Late.INVALID
    row_order: RowOrder = RowOrder.RECEIPT
    wording: FixedWording = FixedWording()


@dataclass(frozen=True, slots=True)
class Confidentiality:
    mask: str  # stands where a confidential comment would
    default_scope: Scope
    see: tuple[Audience, ...]
    board: BoardSees
    marked: str = ""  # the lowest level of an edition that shows what was claimed


@dataclass(frozen=True, slots=True)
class Objective:
    id: str
    label: str
    keywords: tuple[str, ...] = ()  # beginnings of words that speak of it
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class ObjectiveSet:
    items: tuple[Objective, ...]
    verified: bool = True

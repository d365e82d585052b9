"""What a line or a row of somebody else's form says of confidence, and which of them do."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from codemoot.domain.confidentiality import Claim, Scope
from codemoot.importing.sheets.claims import CLAIMED, NOT_CLAIMED, read_claim
from codemoot.importing.sheets.confidence import allows_publication, claims_confidence, scope_claimed
from codemoot.importing.word.ticks import Ticks, read_ticks

LONGEST_LINE = 160  # characters; longer is guidance, or somebody's prose
OURS = (
    r"(this|my|our|the) (whole |entire |full )?(response|submission|reply|answers?|comments?|form|document)"
)
STATEMENT = re.compile(  # the whole of a line that claims something by itself
    rf"(please )?((i|we) (want|wish|would like|ask|request)( for| that)? )?({OURS}|this|it)"
    r" (is|are|be|to be|must be|should be|remains?)"
    r"( \w+){0,3}? (confidential|in confidence|anonymous|not for publication|not to be published)"
    rf"|(please )?(treat|keep|mark|regard|handle|hold) ({OURS}|this|it)( as| in)?( \w+)?"
    r" ?(confiden(tial|ce)|anonymous)"
    rf"|(please )?do not publish( ({OURS}|this|it))?"
    r"|((strictly|commercially|private and|commercial in|in) )(confidential|confidence)|not for publication"
)
ALONE = re.compile(r"confidential( \w+)?")


class Topic(Enum):
    WITHHELD = auto()  # a yes claims it
    ANONYMOUS = auto()  # as does the name
    PUBLISHED = auto()  # a no does


@dataclass(frozen=True, slots=True)
class Told:
    """A label, or a line, and what stands beside it."""

    asks: str
    said: str = ""

    @property
    def topic(self) -> Topic | None:
        return topic(self.asks)

    @property
    def is_statement(self) -> bool:
        return not self.said and read_ticks(self.asks) is None


def topic(text: str, *beside: str) -> Topic | None:
    """Return what the words speak of; what stands beside them tells a label from a matter of opinion."""
    if claims_confidence(text, beside):
        is_of_name = scope_claimed(text, Scope.RESPONSE) is Scope.IDENTITY
        return Topic.ANONYMOUS if is_of_name else Topic.WITHHELD
    return Topic.PUBLISHED if allows_publication(text, beside) else None


def read_line(text: str) -> Told | None:
    """Return what a line says of confidence; None where it says nothing, or only speaks of the matter."""
    if len(text) > LONGEST_LINE:
        return None
    told = _parted(text)
    ticks = read_ticks(told.said or told.asks)
    if ticks is not None:
        return told if told.topic or _are_topics(ticks) else None
    if told.said:
        return told if told.topic and is_plain(told.said) else None
    return told if STATEMENT.fullmatch(_words(text)) else None


def _are_topics(ticks: Ticks) -> bool:
    """Whether what is ticked, or all that could be, speaks of confidence."""
    return any(map(topic, ticks.chosen)) or all(map(topic, ticks.offered))


def read_row(asks: str, said: str) -> Told | None:
    """Return what a row of a label and a value says of confidence."""
    if read_ticks(asks) is not None or not (asks.strip() and said.strip()):
        return read_line(f"{asks} {said}".strip())
    return Told(asks, said) if max(len(asks), len(said)) <= LONGEST_LINE and topic(asks, said) else None


def concerns_whole(told: Told) -> bool:
    """Whether it is said of the whole response, wherever it stands."""
    words = _words(f"{told.asks} {told.said}")
    return re.search(r"\b(whole|entire|full) (response|submission|reply)\b|\banonym", words) is not None


def is_plain(said: str) -> bool:
    """Whether the words are a mere yes or no."""
    return _value(said) in CLAIMED | NOT_CLAIMED


def claimed(told: Told, scope: Scope) -> tuple[Claim | None, bool]:
    """Return what is claimed and whether that is clear; what is unclear is claimed."""
    about = told.topic or topic(told.said) or Topic.WITHHELD
    ticks = read_ticks(told.said or told.asks)
    if ticks is not None:
        return _ticked(ticks, about, scope)
    if told.said:
        return _answered(told.said, about, scope)
    words = _words(told.asks)
    is_said = STATEMENT.fullmatch(words) or (ALONE.fullmatch(words) and "?" not in told.asks)
    if not is_said or about is Topic.PUBLISHED:
        return None, True
    return _claim(about, scope), False  # it may be the printed words of a box left empty


def _ticked(ticks: Ticks, about: Topic, scope: Scope) -> tuple[Claim | None, bool]:
    if not ticks.is_clear or len(ticks.chosen) > 1:
        return _claim(about, scope), False
    if not ticks.chosen:
        return None, True
    chosen = ticks.chosen[0]
    own = topic(chosen)
    return _answered("yes" if own or not chosen else chosen, own or about, scope)


def _answered(said: str, about: Topic, scope: Scope) -> tuple[Claim | None, bool]:
    claim, is_clear = read_claim(said, scope)
    if about is not Topic.PUBLISHED:
        return (Claim(_claim(about, claim.scope).scope, claim.shared_with_board) if claim else None), is_clear
    if not _value(said) or (claim is not None and is_clear):
        return None, True
    return Claim(scope), is_clear


def _claim(about: Topic, scope: Scope) -> Claim:
    return Claim(Scope.IDENTITY if about is Topic.ANONYMOUS else scope)


def _parted(text: str) -> Told:
    """Part `Is it confidential? Yes` and `Confidential: Yes` after the question or the label."""
    found = re.fullmatch(r"(.*?[?:])\s*(\S.*)", text.strip(), re.DOTALL)
    return Told(found[1].rstrip(":"), found[2]) if found else Told(text.strip())


def _value(said: str) -> str:
    return " ".join(said.split()).casefold().rstrip(".")


def _words(text: str) -> str:
    words = re.sub(r"n['’]t\b", " not", text.casefold())
    return " ".join(re.sub(r"[^\w\s|/-]|_", " ", words).split())

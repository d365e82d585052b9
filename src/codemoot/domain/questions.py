"""Questions of a consultation, their scales, and the normal value of an answer (change.md 11.2)."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    YES_NO_NEUTRAL = "yes_no_neutral"
    YES_NO = "yes_no"
    OBJECTIVE_GRID = "objective_grid"
    OPTION_CHOICE = "option_choice"
    FREE_TEXT = "free_text"
    COST_BAND = "cost_band"
    DURATION = "duration"
    DATE_CHOICE = "date_choice"
    CLAUSE_COMMENT = "clause_comment"
    ATTACHMENT = "attachment"


class Polarity(StrEnum):
    """What a Yes means for the proposal: some wordings turn it round."""

    YES_SUPPORTS = "yes_supports"
    YES_OPPOSES = "yes_opposes"
    NEUTRAL_INFO = "neutral_info"


@dataclass(frozen=True, slots=True)
class Question:
    """One question as issued. `heading` is the answer column's as printed: `Yes/No/ Neutral`."""

    id: str  # Q1, Q2, …
    text: str | None = None  # None: the sources do not give it
    heading: str = ""
    polarity: Polarity | None = None  # None: not known; nothing is concluded from a Yes
    decides: bool = False  # it asks whether the proposal should be approved

    @property
    def scale(self) -> tuple[str, ...]:
        """The answers offered; empty where the sources do not say or the question has none."""
        return tuple(part.strip() for part in self.heading.split("/") if part.strip())


CHOICES = {
    "yes": "Yes",
    "no": "No",
    "neutral": "Neutral",
    "n/a": "n/a",
    "na": "n/a",
    "n.a.": "n/a",
    "not applicable": "n/a",
    "confidential": "confidential",  # printed for an answer that is withheld
}


def normal_answer(printed: str) -> str | None:
    """Return the answer that was meant: `YES.` is Yes; other words stay; blank is None."""
    words = " ".join(printed.split())
    return CHOICES.get(words.casefold().rstrip(".")) or CHOICES.get(words.casefold()) or words or None


def question_number(id_: str) -> tuple[int, str]:
    """Sort Q2 before Q10, and ids without a number last."""
    found = re.fullmatch(r"Q(\d+)", id_)
    return (int(found[1]), "") if found else (10**9, id_)

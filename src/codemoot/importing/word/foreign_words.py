"""The words by which other people's forms say what a box is for."""

import re
from dataclasses import dataclass
from enum import StrEnum

from codemoot.domain.questions import CHOICES
from codemoot.importing.word.ticks import read_ticks


class Kind(StrEnum):
    PARTY = "party"
    CATEGORY = "category"
    REPRESENTS = "represents"
    QUESTION = "question"
    ANSWER = "answer"
    COMMENTS = "comments"
    CONFIDENTIAL = "confidential"


LONGEST_LABEL = 90  # characters; longer is somebody's prose
FILLERS = {"and", "or", "for", "to", "on", "of", "the", "this", "response", "answer"}
PARTY_WORDS = {"party", "organisation", "organization", "company", "respondent"}
COMMENT_WORDS = {"comment", "comments", "rationale", "reason", "reasons", "reasoning", "justification"}
COMMENT_WORDS |= {"explanation", "explain", "evidence"}
CHOICE_WORDS = {"yes", "no", "neutral", "agree", "disagree", "na"}

# What a label must say one of, and what else it may say: in order, the first that fits.
LABELS = (
    (Kind.REPRESENTS, {"represented"}, {"number", "of", "parties", "party"}),
    (Kind.CATEGORY, {"category", "type"}, PARTY_WORDS | {"your", "of"}),
    (Kind.PARTY, PARTY_WORDS, {"your", "name", "of", "responding"}),
    (Kind.QUESTION, {"question", "questions"}, {"consultation", "the"}),
    (
        Kind.COMMENTS,
        COMMENT_WORDS,
        FILLERS | {"your", "any", "further", "additional", "supporting", "please"},
    ),
    (
        Kind.ANSWER,
        {"response", "responses", "answer", "answers", "view", "position"},
        {"your", "the"} | CHOICE_WORDS,
    ),
    (Kind.ANSWER, {"agree"}, {"do", "you", "or"} | CHOICE_WORDS),
    (Kind.ANSWER, {"yes"}, {"or", "no", "neutral", "na"}),
)
ASKED = re.compile(
    r"(?:Consultation )?(?:Question|Q)\s*\.?\s*(\d{1,3})(?![\d]*[a-z])\s*[:.)\-–—]?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
ASKED_OTHERWISE = re.compile(r"(?:Question|Q)\s*\.?\s*\d+[a-z]?\b.*", re.IGNORECASE | re.DOTALL)
NUMBERED = re.compile(r"(\d{1,3})[.)]\s*(.*\?)", re.DOTALL)
BRACKETS = re.compile(r"\(([^()]*)\)")
SCALE = re.compile(r"[^/]{1,30}(/[^/]{1,30})+")
ENDING = re.compile(
    r"(please (return|send|submit|e-?mail)|thank you|sign(ed|ature)\b|declaration\b).*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Label:
    kind: Kind
    scale: str = ""  # what may be answered, as the label prints it


def read_label(text: str) -> Label | None:
    """Return what a box with these words beside it, or over it, is for."""
    words = " ".join(text.split())
    if not words or len(words) > LONGEST_LABEL:
        return None
    bare = set(re.sub(r"[^\w\s]|_", " ", BRACKETS.sub(" ", words.replace("n/a", "na"))).casefold().split())
    if "confidential" in bare or "confidentiality" in bare:
        return Label(Kind.CONFIDENTIAL)
    if is_choice(words):  # "No." may be a number, and "Yes" a choice to tick
        return None
    kind = next((kind for kind, keys, others in LABELS if bare & keys and bare <= keys | others), None)
    return None if kind is None else Label(kind, _scale(words) if kind is Kind.ANSWER else "")


def _scale(words: str) -> str:
    inside = [found for found in BRACKETS.findall(words) if SCALE.fullmatch(found)]
    if inside:
        return str(inside[0]).strip()
    return words if SCALE.fullmatch(words) and is_scale(words) else ""


def is_scale(text: str) -> bool:
    """Whether the text is choices still to be struck out, `Yes / No`, and so no answer."""
    parts = [part.strip().casefold().rstrip(".") for part in text.split("/")]
    return len(parts) > 1 and all(part in CHOICES or part in {"agree", "disagree"} for part in parts)


def read_question(text: str) -> tuple[str, str] | None:
    """Return the number and the words of a question that is asked here."""
    found = ASKED.fullmatch(text.strip()) or NUMBERED.fullmatch(text.strip())
    return (f"Q{int(found[1])}", found[2].strip()) if found else None


def is_choice(text: str) -> bool:
    """Whether the text can only be an answer, not a comment."""
    ticks = read_ticks(text)
    offered = ticks.offered if ticks else (text,)
    return all(
        each.casefold().rstrip(".") in {*CHOICES, "agree", "disagree"} - {"confidential"} for each in offered
    )

"""What a printed response form and its reader agree on: the labels, the ids, and the mark of the wording.

Each box carries its id twice: as the tag of a content control, and in the words printed beside it
("Comments on Q1"), which outlive any word processor.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from codemoot.domain.questions import Question

LAYOUT = 1  # of the form itself; a later one may be read differently
PROPERTY = "Codemoot form"  # the document property that holds the stamp


class Box(StrEnum):
    PARTY = "party"
    CATEGORY = "category"
    CONTACT = "contact"
    EMAIL = "email"
    REPRESENTS = "represents"
    CONFIDENTIAL = "confidential"
    REASON = "reason"
    SHARED = "shared"
    ANSWER = "answer"
    COMMENTS = "comments"


FRONT = {
    Box.PARTY: "Party name",
    Box.CATEGORY: "Party Category",
    Box.CONTACT: "Contact name",
    Box.EMAIL: "Contact e-mail",
    Box.REPRESENTS: "Number of Parties represented",
    Box.CONFIDENTIAL: "Keep the whole response confidential?",
    Box.REASON: "Reason for confidentiality",
    Box.SHARED: "Share confidential material with the board?",
}
OF_QUESTION = {
    Box.ANSWER: "Answer to {id}",
    Box.COMMENTS: "Comments on {id}",
    Box.CONFIDENTIAL: "Keep the comments on {id} confidential?",
}
BESIDE = re.compile(r"(Answer to|Comments on|Keep the comments on) (Q\d+)(.*)", re.IGNORECASE | re.DOTALL)
CHOOSE = "Click here to choose"
WRITE = "Click here to write"
PLACEHOLDERS = (CHOOSE, WRITE)
TICK = "Yes"  # beside each box to tick
ABOUT_YOU = "About you"
YOURS = "Your response"  # heads the column to fill in
ENDING = "Sending your response"
SEND = "Please send this form"
ASK = (
    "If you would like any further information, or to discuss any questions you may have, "
    "please do not hesitate to contact"
)


@dataclass(frozen=True, slots=True)
class Place:
    """One box of the form; on the front sheet, of no question."""

    box: Box
    question: str | None = None

    @property
    def tag(self) -> str:
        return ":".join(part for part in ("codemoot", self.question, self.box) if part)


def label(place: Place, heading: str = "") -> str:
    """Return the words beside the box; an answer's say what may be chosen: `Answer to Q1 (Yes/No)`."""
    if place.question is None:
        return FRONT[place.box]
    words = OF_QUESTION[place.box].format(id=place.question)
    return f"{words} ({heading})" if place.box is Box.ANSWER and heading else words


def read_label(words: str) -> tuple[Place, str] | None:
    """Undo `label`: return the place and the heading."""
    said = words.strip()
    for box, text in FRONT.items():
        if said.casefold() == text.casefold():
            return Place(box), ""
    found = BESIDE.fullmatch(said)
    return _of_question(found) if found else None


def _of_question(found: re.Match[str]) -> tuple[Place, str] | None:
    box = {"a": Box.ANSWER, "c": Box.COMMENTS, "k": Box.CONFIDENTIAL}[found[1][0].lower()]
    rest = found[3].strip()
    place = Place(box, found[2].upper())
    if box is Box.ANSWER and re.fullmatch(r"\(.*\)", rest, re.DOTALL):
        return place, rest[1:-1]
    expected = "confidential?" if box is Box.CONFIDENTIAL else ""
    return (place, "") if rest.casefold() == expected else None


def wording_mark(questions: Sequence[Question]) -> str:
    """Return a short mark of the questions as worded, so that answers can be bound to what was asked.

    It finds slips, not fraud: six hexadecimal digits are for people to compare.
    """
    asked = "\0".join(f"{q.id}\1{_words(q.text)}\1{_words(q.heading)}" for q in questions)
    return sha256(asked.encode()).hexdigest()[:6]


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


def stamp(reference: str, mark: str) -> str:
    """Return the footer's line: `Form SECMP0101-MRC v1 · 3f9a2c`."""
    return f"Form {reference} v{LAYOUT} · {mark}"


def read_stamp(line: str) -> tuple[str, str] | None:
    """Undo `stamp`: return the reference and the mark of the wording."""
    found = re.search(r"Form (\S+) v\d+ · ([0-9a-f]{6})\b", line)
    return (found[1], found[2]) if found else None

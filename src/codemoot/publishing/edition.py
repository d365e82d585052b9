"""One edition of a collation: an audience's projection, a mode, and the code's wording, ready to print.

The layout is that of change.md 14. Each writer prints the same edition; none decides what is in it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from codemoot.domain.collation.document import CommentState, Projection, Row
from codemoot.domain.confidentiality import marker
from codemoot.domain.questions import Question


class Mode(StrEnum):
    EXACT = "exact"  # the tables of the code's own document and nothing more
    EXTENDED = "extended"  # with a summary, its pictures, and the table behind each


@dataclass(frozen=True, slots=True)
class Wording:
    """Fixed sentences of the code's profile, facts in braces; one whose fact is unknown is left out."""

    consultation: str  # Modification Report Consultation
    short: str  # MRC
    board: str  # Change Board
    mask: str  # stands where a confidential comment would
    about: tuple[str, ...] = ()  # paragraphs of the first page
    about_again: tuple[str, ...] = ()  # paragraphs before the summary
    summary: str = ""
    stage_caption: str = ""
    stages: tuple[tuple[str, str], ...] = ()  # number, label
    footer: str = ""  # the classification's sentence for this edition
    objectives: Mapping[str, str] = field(default_factory=dict)  # letter: label


@dataclass(frozen=True, slots=True)
class Edition:
    projection: Projection
    wording: Wording
    mode: Mode = Mode.EXTENDED

    @property
    def title(self) -> str:
        facts = self.projection.facts
        if facts.reference and facts.title:
            return f"{facts.reference} ‘{facts.title}’"
        return facts.reference or facts.title or "Collated responses"

    @property
    def current_stage(self) -> str:
        """Return the number of the stage in the banner, or nothing."""
        found = re.search(r"\d+", self.projection.facts.stage or "")
        return found[0] if found else ""

    @property
    def about(self) -> list[str]:
        return self._filled(self.wording.about)

    @property
    def about_again(self) -> list[str]:
        return self._filled(self.wording.about_again)

    @property
    def summary(self) -> list[str]:
        return self._filled((self.wording.summary,))

    @property
    def extended(self) -> bool:
        return self.mode is Mode.EXTENDED

    def tables(self) -> Iterator[tuple[Question, list[Row]]]:
        """Each question with its rows, in the order of the document; no row is without a table."""
        rows: dict[str, list[Row]] = {question.id: [] for question in self.projection.questions}
        for row in self.projection.rows:
            rows.setdefault(row.question, []).append(row)
        asked = {question.id: question for question in self.projection.questions}
        return ((asked.get(id_, Question(id_)), given) for id_, given in rows.items())

    def comment(self, row: Row) -> str:
        """Return what the Comments cell prints; a claim is marked for those who may see past it."""
        if row.comment_state is not CommentState.CONFIDENTIAL:
            return row.comment or ""
        if row.claim is None:
            return self.wording.mask
        return f"{marker(row.claim)}\n{self.wording.mask if row.comment is None else row.comment}"

    def _filled(self, sentences: tuple[str, ...]) -> list[str]:
        facts = self.projection.facts
        known = {
            "ref": facts.reference,
            "title": facts.title,
            "contact": facts.contact,
            "meeting_date": facts.meeting_date and long_date(facts.meeting_date),
            "consultation": self.wording.consultation,
            "short": self.wording.short,
            "board": self.wording.board,
        }
        values = {key: value for key, value in known.items() if value}
        return [text.format(**values) for text in sentences if text and _names(text) <= values.keys()]


def heading(question: Question) -> str:
    """Return what stands over a question's table: Question 1."""
    return f"Question {question.id.removeprefix('Q')}"


def line(question: Question) -> str:
    """Return the question as the document asks it: Q1: Do you agree?"""
    return f"{question.id}: {question.text or ''}".rstrip()


def columns(question: Question) -> tuple[str, str, str, str]:
    """Return the headings of a question's table; a heading that the sources do not give reads Answer."""
    return ("Party Name", "Party Category", question.heading or "Answer", "Comments")


def _names(sentence: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", sentence))


def long_date(day: date) -> str:
    """Return the date as people write it: 19 December 2018."""
    return f"{day.day} {day:%B %Y}"

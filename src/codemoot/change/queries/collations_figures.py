"""One question of an edition: what was asked, its pictures with their tables, by what it can be filtered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from codemoot.change.models import EditionQuestion
from codemoot.domain.collation.tally import ALL, OTHERS, UNANSWERED
from codemoot.domain.questions import Question
from codemoot.publishing.figures import Figure
from codemoot.publishing.summary import AS_REPRESENTED, ONCE_A_PARTY, by_category

Counts = Mapping[str, Mapping[str, int]]  # {category or "all": {answer: n}}
BY_RESPONSE = "{}, by Party Category"
BY_PARTY = "{}, counted by Party"
BY_REPRESENTED = "{}, counted by Parties represented"
QUOTED_ALL = f"“{ALL}”"  # a category that is printed as the total's own name


@dataclass(frozen=True, slots=True)
class Asked:
    order: int
    question: str  # Q1
    heading: str  # Question 1
    text: str
    answers_heading: str  # over the column of answers: Yes/No/ Neutral
    decides: bool
    total: int  # answers, blank ones included
    counts: Counts
    figures: tuple[Figure, ...]


def asked_of(row: EditionQuestion) -> Asked:
    question = Question(row.question, row.text or None, row.answers, decides=row.decides)
    return Asked(
        order=row.order,
        question=row.question,
        heading=row.heading or row.question,
        text=row.text,
        answers_heading=row.answers or "Answer",
        decides=row.decides,
        total=sum(row.tally.get(ALL, {}).values()),
        counts=row.tally,
        figures=tuple(_figures(question, row)),
    )


def _figures(question: Question, row: EditionQuestion) -> list[Figure]:
    """Return the picture, and the other two ways of counting where they come to something else."""
    if not set(row.tally.get(ALL, {})) - {UNANSWERED}:
        return []  # nothing was answered but in words
    heading = row.heading or row.question
    figures = [by_category(question, row.tally, BY_RESPONSE.format(heading))]
    if row.by_party.get(ALL) and row.by_party != row.tally:
        counted = by_category(question, row.by_party, BY_PARTY.format(heading), ONCE_A_PARTY)
        figures.append(replace(counted, pictured=False))
    if row.by_represented.get(ALL) and row.by_represented != row.tally:
        counted = by_category(question, row.by_represented, BY_REPRESENTED.format(heading), AS_REPRESENTED)
        figures.append(replace(counted, pictured=False))
    return figures


def categories_of(asked: tuple[Asked, ...]) -> tuple[str, ...]:
    """Return the Party Categories to filter by, as stored, in the order in which they first stand."""
    named = dict.fromkeys(name for each in asked for name in each.counts)
    return tuple(ALL if name == QUOTED_ALL else name for name in named if name not in {ALL, OTHERS})


def answers_of(asked: tuple[Asked, ...]) -> tuple[str, ...]:
    """Return the answers to filter by, as stored; the blank one last."""
    given = dict.fromkeys(answer for each in asked for answer in each.counts.get(ALL, {}))
    return tuple(sorted((answer for answer in given if answer != OTHERS), key=lambda a: a == UNANSWERED))


def matching(asked: Asked, category: str | None, answer: str | None) -> int | None:
    """Return how many answers a filter leaves, by the tally; None: the tally does not tell them apart."""
    if {OTHERS} & {*asked.counts, *asked.counts.get(ALL, {})}:
        return None if (category, answer) != (None, None) else asked.total
    name = ALL if category is None else QUOTED_ALL if category == ALL else category
    counts = asked.counts.get(name, {})
    return sum(counts.values()) if answer is None else counts.get(answer, 0)

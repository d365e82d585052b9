"""What a person should look at before a collation is published: flags on rows, never applied."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from codemoot.domain.collation.cells import says_nothing
from codemoot.domain.collation.document import Collation, CommentState, Row
from codemoot.domain.collation.likeness import alike
from codemoot.domain.collation.remarks import (
    disputes_objective,
    disputes_wording,
    points_elsewhere,
)
from codemoot.domain.findings import Finding
from codemoot.domain.objectives import stances_in
from codemoot.domain.questions import Polarity, Question

OUTSIDE = frozenset({None, "confidential"})  # nothing answered, or withheld: not an answer off the scale
READ_ALONE: Mapping[str, Callable[[str], bool]] = {  # rules that need only the comment
    "cross-reference": points_elsewhere,
    "nothing-said": says_nothing,
    "objective-disputed": disputes_objective,
    "wording-disputed": disputes_wording,
}


def review(collation: Collation, objectives: Iterable[str] = ()) -> Collation:
    """Return the collation with its flags, their findings, and what comments say of the objectives.

    `objectives` are the letters that the code has.
    """
    questions = {question.id: question for question in collation.questions}
    flags: dict[int, list[str]] = defaultdict(list)
    findings: list[Finding] = []
    for index, row in enumerate(collation.rows):
        for rule, detail in _of_row(row, questions[row.question]):
            flags[index].append(rule)
            findings.append(Finding(rule, row.where, detail))
    for indices in _responses(collation.rows):
        for rule, flagged, detail in _of_response(collation.rows, indices, questions):
            for index in flagged:
                flags[index].append(rule)
            findings.append(Finding(rule, collation.rows[flagged[0]].where, detail))
    letters = frozenset(objectives)
    return replace(
        collation,
        rows=tuple(
            replace(row, flags=tuple(dict.fromkeys(flags[index]))) if index in flags else row
            for index, row in enumerate(collation.rows)
        ),
        findings=(*collation.findings, *findings),
        stances=tuple(
            stance
            for row in collation.rows
            if row.comment
            for stance in stances_in(row.comment, question=row.question, party=row.party, letters=letters)
        ),
    )


def _of_row(row: Row, question: Question) -> Iterable[tuple[str, str]]:
    named = f"{row.party}, {row.question}"
    if question.scale and row.answer not in OUTSIDE and not _offered(row, question):
        yield "answer-outside-scale", f"{named}: {row.answer_printed}, where {question.heading} is offered."
    if row.comment_state in {CommentState.WRITTEN, CommentState.CONFIDENTIAL} and row.comment:
        yield from ((rule, f"{named}.") for rule, fires in READ_ALONE.items() if fires(row.comment))
        if _opens_against(row):
            yield "contradiction", f"{named}: answered {row.answer}, the comment opens the other way."


def _offered(row: Row, question: Question) -> bool:
    scale = {offer.casefold() for offer in question.scale}
    return row.answer_printed.casefold() in scale or (row.answer or "").casefold() in scale


def _opens_against(row: Row) -> bool:
    first = (row.comment or "").lstrip()[:4].casefold()
    opening = {"yes,": "Yes", "yes.": "Yes", "no, ": "No", "no. ": "No"}.get(first)
    return opening is not None and row.answer in {"Yes", "No"} and row.answer != opening


def _responses(rows: Sequence[Row]) -> Iterable[list[int]]:
    """The indices of each response's rows."""
    found: dict[int, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        found[row.response].append(index)
    return found.values()


def _of_response(
    rows: Sequence[Row], indices: Sequence[int], questions: Mapping[str, Question]
) -> Iterable[tuple[str, list[int], str]]:
    party = rows[indices[0]].party
    support = {index: _supports(rows[index], questions[rows[index].question]) for index in indices}
    for_ = [i for i in indices if support[i] is True and questions[rows[i].question].decides]
    against = [i for i in indices if support[i] is False]
    if for_ and against:  # R1 (change.md 13): is the support conditional?
        said = f"supports it in {_named(rows, for_)} and not in {_named(rows, against)}"
        yield "contradiction", [*for_, *against], f"{party} {said}."
    written = [i for i in indices if rows[i].comment]
    for later, earlier in alike([(i, rows[i].comment or "") for i in written]):
        said = f"{party}: {rows[later].question} repeats {rows[earlier].question}."
        yield "near-duplicate", [later, earlier], said


def _supports(row: Row, question: Question) -> bool | None:
    if question.polarity is Polarity.YES_SUPPORTS and row.answer in {"Yes", "No"}:
        return row.answer == "Yes"
    if question.polarity is Polarity.YES_OPPOSES and row.answer in {"Yes", "No"}:
        return row.answer == "No"
    return None


def _named(rows: Sequence[Row], indices: Sequence[int]) -> str:
    return " and ".join(rows[index].question for index in indices)

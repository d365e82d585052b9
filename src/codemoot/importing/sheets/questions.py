"""Which columns make up each question of a wide sheet: an answer, its comment, what is said of both."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from codemoot.importing.sheets.confidence import allows_publication, claims_confidence
from codemoot.importing.sheets.contents import are_choices
from codemoot.importing.sheets.headings import (
    EXPLAINS,
    PARTS,
    SEVERAL,
    Role,
    cell_heading,
    certain_role,
    label,
    label_number,
    plain,
    without_label,
)
from codemoot.importing.sheets.mapping import QuestionColumns

CLAIMS = frozenset({Role.CONFIDENTIAL, Role.PUBLISHABLE})


@dataclass(frozen=True, slots=True)
class Column:
    index: int
    name: str  # the heading, made distinct: "Comments (2)"
    heading: str  # as printed
    cells: Sequence[str]  # those that say anything


@dataclass(slots=True)
class Draft:
    """A question while its columns are being found."""

    number: int | None
    label: str
    answer: str = ""
    comment: str = ""
    confidential: str = ""
    may_publish: str = ""
    last: int = -1  # index of the column that was given to it last

    def give(self, part: Role, column: Column) -> None:
        setattr(self, part, column.name)
        self.last = column.index

    def lacks(self, part: Role) -> bool:
        return not getattr(self, part)

    def says_anything(self) -> bool:
        return bool(self.answer or self.comment)


def question_columns(columns: Iterable[Column]) -> tuple[QuestionColumns, ...]:
    """Pair these columns into questions, in the order of the columns; one that fits nowhere is left."""
    drafts: list[Draft] = []
    for column in columns:
        part = _part(column)
        draft = _partner(drafts, column, part)
        if draft is None and _may_begin(drafts, column, part):
            draft = Draft(label_number(column.heading), label(column.heading))
            drafts.append(draft)
        if draft:
            draft.give(part, column)
        if draft and part is Role.CONFIDENTIAL and allows_publication(column.heading, column.cells):
            draft.give(Role.PUBLISHABLE, column)
    asked = [draft for draft in drafts if draft.says_anything()]
    return tuple(
        QuestionColumns(id_, "", draft.answer, draft.comment, draft.confidential, draft.may_publish)
        for draft, id_ in zip(asked, _ids([draft.number for draft in asked]), strict=True)
    )


def _may_begin(drafts: Sequence[Draft], column: Column, part: Role) -> bool:
    """Whether a question may begin here: not with a second `Q1 answer`, nor with a claim after others."""
    named = label(column.heading)
    if cell_heading(column.heading):
        return all(draft.label != named for draft in drafts)
    return part not in CLAIMS or bool(named) or not drafts


def _part(column: Column) -> Role:
    """Return which part of a question the column holds, by its heading if that says, else by its cells."""
    cell = cell_heading(column.heading)
    if cell and (cell[1] is not Role.ANSWER or plain(column.heading)[-1].isalpha()):
        return cell[1]
    if claims_confidence(column.heading, column.cells):
        return Role.CONFIDENTIAL
    if allows_publication(column.heading, column.cells):
        return Role.PUBLISHABLE
    if cell:
        return Role.COMMENT if column.cells and _is_prose(column) else Role.ANSWER
    return Role.COMMENT if EXPLAINS.search(plain(column.heading)) or _is_prose(column) else Role.ANSWER


def _is_prose(column: Column) -> bool:
    return not are_choices(column.cells)


def _partner(drafts: Sequence[Draft], column: Column, part: Role) -> Draft | None:
    """Return the question that this column belongs to, if an earlier column began it."""
    named = label(column.heading)
    if named:
        same = (draft for draft in drafts if draft.label == named and draft.lacks(part))
        return next(same, None)
    if not drafts or not drafts[-1].says_anything():
        return drafts[-1] if drafts else None
    if part in CLAIMS:
        return drafts[-1] if drafts[-1].lacks(part) else None
    before = next((draft for draft in drafts if draft.last == column.index - 1), None)
    return before if before and part is Role.COMMENT and _explains(before, column) else None


def _explains(before: Draft, column: Column) -> bool:
    heading = plain(column.heading)
    needs = before.lacks(Role.COMMENT) and not before.lacks(Role.ANSWER)
    return needs and bool(EXPLAINS.search(heading)) and not SEVERAL.search(heading)


def _ids(numbers: Sequence[int | None]) -> list[str]:
    """Return Qn where the headings number the questions once each, else Q1, Q2 … in their order."""
    given = Counter(number for number in numbers if number is not None)
    if any(times > 1 for times in given.values()):
        return [f"Q{position}" for position in range(1, len(numbers) + 1)]
    following = iter(range(max(given, default=0) + 1, len(numbers) + max(given, default=0) + 1))
    return [f"Q{next(following) if number is None else number}" for number in numbers]


def question_text(question: QuestionColumns, heading: str) -> str | None:
    """Return the question as issued: what the mapping says, else the heading without its number."""
    if question.text:
        return question.text
    if cell_heading(heading) or certain_role(heading) in PARTS:
        return None
    return without_label(heading) if f"Q{label(heading)}" == question.id else heading

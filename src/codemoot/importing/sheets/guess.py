"""What the columns of a table most likely hold, by their headings and their cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import PurePosixPath

from codemoot.domain.questions import Question
from codemoot.importing.sheets.confidence import allows_publication, claims_confidence, speaks
from codemoot.importing.sheets.contents import are_choices, are_mostly
from codemoot.importing.sheets.grid import Grid, cell_text
from codemoot.importing.sheets.header import Header
from codemoot.importing.sheets.headings import (
    FREE_TEXT,
    GIVES_RESPONSES,
    LIKELY,
    PARTS,
    PERSONAL,
    Role,
    cell_heading,
    certain_role,
    is_question,
    label_number,
    may_have_role,
    plain,
)
from codemoot.importing.sheets.mapping import Columns, QuestionColumns, TableMapping
from codemoot.importing.sheets.questions import Column, question_columns
from codemoot.importing.source import Known

ROWS_WEIGHED = 1000
OF_AN_ANSWER = frozenset({Role.QUESTION, Role.QUESTION_TEXT, Role.ANSWER, Role.COMMENT})

Roles = dict[Role, Column]


@dataclass(frozen=True, slots=True)
class Guess:
    table: TableMapping
    is_certain: bool  # every column that is used has a heading that the product promises to recognise


def guess(grid: Grid, header: Header, known: Known) -> Guess | None:
    """Return how to read the table, or nothing if it does not look like one of responses."""
    columns = _columns(grid, header)
    claims = [column for column in columns if speaks(column.heading, column.cells)]
    others = [column for column in columns if column not in claims]
    roles = _certain_roles(others)
    _add_likely(roles, others, known)
    header_row = header.row + grid.first
    table = TableMapping(PurePosixPath(grid.source).name, grid.sheet, header_row)
    if Role.QUESTION in roles:
        return _settled(table, roles, columns, (), claims)
    beside = [column for column in claims if _is_beside_a_question(column, claims)]
    asked = _asked([c for c in columns if c in beside or (c in others and c not in roles.values())], roles)
    if not asked:
        return None
    questions = question_columns(asked)
    placed = {name for q in questions for name in (q.confidential, q.may_publish)}
    return _settled(table, roles, columns, questions, [c for c in claims if c.name not in placed])


def _is_beside_a_question(column: Column, claims: Sequence[Column]) -> bool:
    """Whether the claim is of one question: it names it, or is repeated beside each."""
    named = label_number(column.heading) is not None or cell_heading(column.heading) is not None
    same = [claim for claim in claims if plain(claim.heading) == plain(column.heading)]
    return named or len(same) > 1


def _columns(grid: Grid, header: Header) -> list[Column]:
    rows = grid.rows[header.row + 1 : header.row + 1 + ROWS_WEIGHED]
    cells = [[row[i] for row in rows if i < len(row)] for i in range(len(header.names))]
    return [
        Column(i, name, header.printed[i], [text for text in map(cell_text, cells[i]) if text])
        for i, name in enumerate(header.names)
    ]


def _certain_roles(columns: Sequence[Column]) -> Roles:
    """Return the first column of each role that a heading names for certain.

    `Answer` and `Comments` without a column `Question` belong to the questions beside them.
    """
    found: Roles = {}
    for column in columns:
        role = certain_role(column.heading)
        if role:
            found.setdefault(role, column)
    if Role.QUESTION not in found:
        found = {role: column for role, column in found.items() if role not in OF_AN_ANSWER}
    return found


def _add_likely(roles: Roles, columns: Sequence[Column], known: Known) -> None:
    """Add the roles that headings or cells suggest and no certain heading has."""
    for role, names in ((Role.PARTY, known.parties), (Role.CATEGORY, known.categories)):
        _add(roles, role, [column for column in columns if are_mostly(column.cells, names)])
    for role in LIKELY:
        if role not in OF_AN_ANSWER or role is Role.QUESTION or Role.QUESTION in roles:
            _add(roles, role, [column for column in columns if _suggests(column, role)])


def _suggests(column: Column, role: Role) -> bool:
    heading = column.heading
    return label_number(heading) is None and may_have_role(heading, role)


def _add(roles: Roles, role: Role, columns: Sequence[Column]) -> None:
    free = [column for column in columns if column not in roles.values()]
    if free:
        roles.setdefault(role, free[0])


def _named(roles: Mapping[Role, Column]) -> Columns:
    return Columns(**{role.value: column.name for role, column in roles.items()})


def _asked(columns: Sequence[Column], roles: Roles) -> list[Column]:
    """Return the columns that hold what respondents said, if the table is one of responses."""
    said = [column for column in columns if column.heading and not PERSONAL.search(plain(column.heading))]
    labelled = [column for column in said if label_number(column.heading) is not None]
    likely = [column for column in said if _is_question(column)]
    named = Role.PARTY in roles or Role.ID in roles
    if labelled:  # what stands before the first numbered question says who responds
        likely = [c for c in said if c in labelled or (c in likely and c.index > labelled[0].index)]
    elif named:
        strong = any(GIVES_RESPONSES.fullmatch(plain(column.heading)) for column in roles.values())
        likely = said if strong or likely else []
    return likely if named or any(map(_is_answered, likely)) else []


def _is_answered(column: Column) -> bool:
    """Whether a question is answered by choices: instructions hold sentences too, but nobody's choices."""
    if cell_heading(column.heading):
        return True
    return is_question(column.heading) and are_choices(column.cells)


def _is_question(column: Column) -> bool:
    heading = plain(column.heading)
    is_part = certain_role(heading) in PARTS or speaks(heading, column.cells)
    return is_part or is_question(heading) or FREE_TEXT.fullmatch(heading) is not None


def asking(table: TableMapping, question: Question | None) -> TableMapping:
    """Return the mapping with this question's words where a heading says only `response` or `comment`."""
    unworded = [q for q in table.questions if not q.answer and FREE_TEXT.fullmatch(plain(q.comment))]
    if question is None or len(unworded) != 1:
        return table
    worded = replace(unworded[0], id=question.id, text=question.text or "")
    others = (q for q in table.questions if q is not unworded[0])
    following = count(1)
    free = (id_ for id_ in map("Q{}".format, following) if id_ != question.id)
    return replace(table, questions=(worded, *(replace(q, id=next(free)) for q in others)))


def describes_respondents(grid: Grid, header: Header) -> bool:
    """Whether the table says of each respondent who it is, and nothing of what it answers."""
    columns = _columns(grid, header)
    rest = [column for column in columns if not _suggests(column, Role.ID)]
    return len(rest) in range(1, len(columns)) and all(PERSONAL.search(plain(c.heading)) for c in rest)


def _settled(
    table: TableMapping,
    roles: Roles,
    columns: Sequence[Column],
    questions: Sequence[QuestionColumns],
    claims: Sequence[Column],
) -> Guess:
    """Complete the mapping; `claims` are of no one question: each covers all that its row says."""
    of_the_sheet = cell_heading(table.sheet)  # a worksheet named Q2 holds the answers to it
    if of_the_sheet and len(questions) == 1:
        questions = (replace(questions[0], id=f"Q{of_the_sheet[0]}"),)
    _add_claims(roles, claims)
    further = tuple(column.name for column in claims if column not in roles.values())
    full = replace(table, columns=_named(roles), questions=tuple(questions), claims=further)
    used = [column for column in columns if column.name in set(full.headings())]
    rest = tuple(column.name for column in columns if column not in used and column.cells)
    return Guess(replace(full, left_out=rest), all(map(_is_certain, used)))


def _add_claims(roles: Roles, claims: Sequence[Column]) -> None:
    for role, says in ((Role.CONFIDENTIAL, claims_confidence), (Role.PUBLISHABLE, allows_publication)):
        found = [column for column in claims if says(column.heading, column.cells)]
        if found:
            roles[role] = found[0]


def _is_certain(column: Column) -> bool:
    return certain_role(column.heading) is not None or cell_heading(column.heading) is not None

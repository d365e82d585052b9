"""Our own `collation.json`, read back; what is wrong in it is found, row by row, and the rest is read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from codemoot.domain.collation.document import CommentState
from codemoot.domain.collation.responses import Answer, Facts, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.json_text import Number, RepeatingObject
from codemoot.importing.sheets.gathering import Entry, gather
from codemoot.importing.sheets.grid import lines_end_in_newline
from codemoot.importing.text import clean

MOST_DIGITS = 4
OWN_KEYS = frozenset({"question", "party", "category", "answer_printed", "comment", "comment_state"})


def is_own(value: object) -> bool:
    return isinstance(value, dict) and {"document", "questions", "rows"} <= value.keys()


def own_rows(values: Sequence[object]) -> Sequence[object]:
    """Return the rows of a collation that stand alone, as a list or one a line; none if they are not ours."""
    for rows in (values, *(_rows_within(value) for value in values[:1])):
        if rows and all(isinstance(row, dict) and row.keys() >= OWN_KEYS for row in rows):
            return rows
    return ()


def _rows_within(value: object) -> Sequence[object]:
    rows = value.get("rows") if isinstance(value, dict) else value
    return rows if isinstance(rows, list) else ()


def read_own_rows(rows: Sequence[object], name: str) -> Reading:
    reader = _Reader(name)
    responses = gather(_entries(reader, rows))
    return Reading(name, responses=responses, findings=tuple(reader.findings))


def read_own_json(value: object, name: str) -> Reading:
    """Return the cells of a collation that `codemoot collate` wrote, parsed by `json_text.parse`."""
    reader = _Reader(name)
    top = reader.members(value, name)
    document = reader.members(top.get("document"), f"{name}, document")
    questions = tuple(_questions(reader, reader.items(top.get("questions"), f"{name}, questions")))
    entries = list(_entries(reader, reader.items(top.get("rows"), f"{name}, rows")))
    responses = gather(entries)
    return Reading(
        source=name,
        facts=_facts(reader, document),
        questions=questions,
        responses=responses,
        findings=(*reader.findings, *_unknown(responses, questions)),
    )


@dataclass(slots=True)
class _Reader:
    """Takes values of the kind that is wanted; another kind is a finding and counts as missing."""

    name: str
    findings: list[Finding] = field(default_factory=list)

    def wrong(self, where: str, detail: str) -> None:
        self.findings.append(Finding("value-unread", where, detail))

    def members(self, value: object, where: str) -> Mapping[str, object]:
        if isinstance(value, RepeatingObject):
            self.wrong(where, "A key is given twice; the first is kept.")
        if isinstance(value, dict):
            return value
        self.wrong(where, "An object should stand here.")
        return {}

    def items(self, value: object, where: str) -> Sequence[object]:
        if isinstance(value, list):
            return value
        self.wrong(where, "A list should stand here.")
        return []

    def text(self, parent: Mapping[str, object], key: str, where: str) -> str | None:
        """Return the text of a key that must be there but may be null."""
        value = parent.get(key)
        if key not in parent:
            self.wrong(where, f"{key} is missing.")
        elif value is not None and (not isinstance(value, str) or isinstance(value, Number)):
            self.wrong(where, f"{key} should be text.")
        elif value is not None:
            return self._printable(value, where)
        return None

    def _printable(self, value: str, where: str) -> str:
        text, controls, turns = clean(lines_end_in_newline(value))
        rules = (("control-characters", bool(controls)), ("bidi-characters", turns))
        self.findings += (Finding(rule, where) for rule, is_so in rules if is_so)
        return text


def _facts(reader: _Reader, document: Mapping[str, object]) -> Facts:
    where = f"{reader.name}, document"
    day = reader.text(document, "meeting_date", where)
    return Facts(
        reference=reader.text(document, "reference", where),
        title=reader.text(document, "title", where),
        stage=reader.text(document, "stage", where),
        meeting_date=_date(reader, day, where),
        classification=reader.text(document, "classification", where),
        contact=reader.text(document, "contact", where),
    )


def _date(reader: _Reader, day: str | None, where: str) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        reader.wrong(where, "meeting_date should be a date such as 2018-12-19.")
        return None


def _questions(reader: _Reader, values: Sequence[object]) -> Iterator[Question]:
    seen: set[str] = set()
    for number, value in enumerate(values, 1):
        where = f"{reader.name}, question {number}"
        question = reader.members(value, where)
        id_ = reader.text(question, "id", where)
        if id_ in seen:
            reader.wrong(where, f"{id_} is given twice; the first is kept.")
        elif id_:
            seen.add(id_)
            yield Question(id_, reader.text(question, "text", where), _heading(reader, question, where))


def _heading(reader: _Reader, question: Mapping[str, object], where: str) -> str:
    """Return the answer column's heading as printed or, where there is only the scale, as it might be."""
    if "heading" in question:
        return reader.text(question, "heading", where) or ""
    scale = reader.items(question.get("scale", []), f"{where}, scale")
    return "/".join(choice for choice in scale if isinstance(choice, str))


def _entries(reader: _Reader, values: Sequence[object]) -> Iterator[Entry]:
    for number, value in enumerate(values, 1):
        where = f"{reader.name}, row {number}"
        row = reader.members(value, where)
        question = reader.text(row, "question", where) if row else None
        if not question:
            continue
        answer = Answer(
            question=question,
            answer_printed=reader.text(row, "answer_printed", where) or "",
            comment=_comment(reader, row, where),
            claim=_claim(reader, row, where),
            where=where,
        )
        party, category = (reader.text(row, key, where) or "" for key in ("party", "category"))
        yield Entry(party, category, answer, _represents(reader, row, where))


def _comment(reader: _Reader, row: Mapping[str, object], where: str) -> str | None:
    """Return the comment; null is one that was withheld, if the row says that it is confidential."""
    comment = reader.text(row, "comment", where)
    return "" if comment is None and not _is_claimed(reader, row, where) else comment


def _is_claimed(reader: _Reader, row: Mapping[str, object], where: str) -> bool:
    state = reader.text(row, "comment_state", where) or ""
    return state.strip().casefold() == CommentState.CONFIDENTIAL


def _claim(reader: _Reader, row: Mapping[str, object], where: str) -> Claim | None:
    if row.get("claim") is None:  # a row that says no more than that it is confidential claims its comment
        return Claim() if row.get("comment") and _is_claimed(reader, row, where) else None
    claim = reader.members(row["claim"], f"{where}, claim")
    scope, shared = claim.get("scope"), claim.get("shared_with_board", False)
    if isinstance(scope, str) and scope in tuple(Scope) and isinstance(shared, bool):
        return Claim(Scope(scope), shared)
    reader.wrong(f"{where}, claim", "It was not understood; the whole response is treated as confidential.")
    return Claim(Scope.IDENTITY)


def _represents(reader: _Reader, row: Mapping[str, object], where: str) -> int:
    parties = row.get("represents", Number("1"))
    is_count = (
        isinstance(parties, Number) and parties.isdigit() and len(parties) <= MOST_DIGITS and int(parties)
    )
    if not is_count:
        reader.wrong(where, "represents should be a number of Parties.")
    return int(parties) if isinstance(parties, Number) and is_count else 1


def _unknown(responses: Sequence[Response], questions: Sequence[Question]) -> Iterator[Finding]:
    """Name answers to questions that the file does not list; where a wording is known, `collate` does."""
    listed = {question.id for question in questions}
    if any(question.text for question in questions):
        return
    for response in responses:
        for answer in response.answers:
            if answer.question not in listed:
                yield Finding(
                    "question-unknown", answer.where, f"{response.party} answers {answer.question}."
                )

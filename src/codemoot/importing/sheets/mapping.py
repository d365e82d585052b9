"""Which column of a sheet holds what: a value, and the small TOML file that a person can keep and edit."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, fields
from pathlib import PurePosixPath


class MappingError(Exception):
    """The mapping cannot be followed; says which entry, and what it may have meant."""


@dataclass(frozen=True, slots=True)
class QuestionColumns:
    """The columns of one question, by heading; a question without an answer column is free text."""

    id: str
    text: str = ""  # the question as issued, where the heading does not give it
    answer: str = ""
    comment: str = ""
    confidential: str = ""
    may_publish: str = ""  # a no claims the comment


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that serve every question, by heading; "" is one that the table does not have.

    With `question_column` the sheet is long (a row an answer), else wide (a row a response).
    """

    party: str = ""
    id: str = ""  # stands for the Party where it gives no name
    category: str = ""
    received: str = ""
    represents: str = ""
    confidential: str = ""
    may_publish: str = ""  # a no claims the whole response
    shared_with_board: str = ""
    question_column: str = ""
    question_text: str = ""
    answer: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class TableMapping:
    file: str = ""  # "": whichever file has these columns
    sheet: str = ""
    header_row: int = 1  # as the spreadsheet numbers it
    columns: Columns = Columns()
    questions: tuple[QuestionColumns, ...] = ()
    claims: tuple[str, ...] = ()  # further columns that claim the whole response, as their headings say
    joined_with: tuple[str, ...] = ()  # files that hold some of these columns, by the same ids
    left_out: tuple[str, ...] = ()  # for the reader of the file: columns that nothing is taken from

    def headings(self) -> Iterator[str]:
        """Each column that something is taken from."""
        asked = [(q.answer, q.comment, q.confidential, q.may_publish) for q in self.questions]
        yield from filter(None, astuple(self.columns))
        yield from self.claims
        yield from (column for columns in asked for column in columns if column)

    def is_for(self, source: str) -> bool:
        """Whether this is the file, wherever the folder that held it lies now."""
        given, named = PurePosixPath(source).parts, PurePosixPath(self.file).parts
        shorter = min(len(given), len(named))
        return given[len(given) - shorter :] == named[len(named) - shorter :]


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    tables: tuple[TableMapping, ...] = ()


def to_toml(mapping: ColumnMapping) -> str:
    """Return the mapping as a person reads and edits it."""
    if len(mapping.tables) == 1:
        return "\n".join(_table_lines(mapping.tables[0], "")) + "\n"
    blocks = ("\n".join(["[[table]]", *_table_lines(table, "table.")]) for table in mapping.tables)
    return "\n\n".join(blocks) + "\n"


def _table_lines(table: TableMapping, prefix: str) -> Iterator[str]:
    yield from _lines({"file": table.file, "sheet": table.sheet})
    yield f"header_row = {table.header_row}"
    yield from _lines(asdict(table.columns))
    lists = {"claims": table.claims, "joined_with": table.joined_with, "left_out": table.left_out}
    for name, texts in lists.items():
        if texts:
            yield from (f"{name} = [", *(f"  {_quoted(text)}," for text in texts), "]")
    for question in table.questions:
        yield f"\n[[{prefix}question]]"
        yield from _lines(asdict(question))


def _lines(entries: Mapping[str, str]) -> Iterator[str]:
    return (f"{name} = {_quoted(value)}" for name, value in entries.items() if value)


def _quoted(text: str) -> str:
    """Return a TOML basic string."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    parts = (escapes.get(c) or (f"\\u{ord(c):04x}" if ord(c) < ord(" ") or c == "\x7f" else c) for c in text)
    return f'"{"".join(parts)}"'


def from_toml(text: str) -> ColumnMapping:
    """Read what `to_toml` writes. Raise MappingError naming the entry that is wrong."""
    try:
        entries = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingError(f"The mapping is not TOML: {error}.") from error
    if "table" not in entries:
        return ColumnMapping((_table(entries, "mapping"),))
    tables = _tables(entries["table"], "table")
    return ColumnMapping(tuple(_table(table, f"table {n}") for n, table in enumerate(tables, 1)))


def _table(entries: Mapping[str, object], place: str) -> TableMapping:
    names = [entry.name for entry in fields(Columns)]
    known = {"file", "sheet", "header_row", "claims", "joined_with", "left_out", "question", *names}
    _refuse_unknown(entries, known, place)
    asked = _tables(entries.get("question", []), f"{place}: question")
    header_row = entries.get("header_row", 1)
    if type(header_row) is not int or header_row < 0:
        raise MappingError(f"{place}: header_row must be the number of a row.")
    if not asked and not entries.get("question_column"):
        raise MappingError(f"{place}: name the columns of at least one [[question]], or the question_column.")
    return TableMapping(
        file=_text(entries, "file", place),
        sheet=_text(entries, "sheet", place),
        header_row=header_row,
        columns=Columns(**_texts(entries, names, place)),
        questions=tuple(_question(question, f"{place}: question {n}") for n, question in enumerate(asked, 1)),
        claims=_list(entries, "claims", place),
        joined_with=_list(entries, "joined_with", place),
        left_out=_list(entries, "left_out", place),
    )


def _list(entries: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    texts = entries.get(name, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise MappingError(f"{place}: {name} must be a list of texts.")
    return tuple(texts)


def _question(entries: Mapping[str, object], place: str) -> QuestionColumns:
    names = [entry.name for entry in fields(QuestionColumns)]
    _refuse_unknown(entries, set(names), place)
    columns = QuestionColumns(**_texts(entries, names, place))
    if not columns.id or not (columns.answer or columns.comment):
        raise MappingError(f"{place}: give its id and the heading of its answer, its comment or both.")
    return columns


def _refuse_unknown(entries: Mapping[str, object], names: set[str], place: str) -> None:
    unknown = sorted(entries.keys() - names)
    if unknown:
        raise MappingError(f"{place}: {unknown[0]} is not one of {', '.join(sorted(names))}.")


def _texts(entries: Mapping[str, object], names: Sequence[str], place: str) -> dict[str, str]:
    return {name: _text(entries, name, place) for name in names}


def _text(entries: Mapping[str, object], name: str, place: str) -> str:
    value = entries.get(name, "")
    if not isinstance(value, str):
        raise MappingError(f"{place}: {name} must be the text of a heading, in quotation marks.")
    return value


def _tables(value: object, place: str) -> list[Mapping[str, object]]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise MappingError(f"{place} must be written [[{place.rpartition(' ')[2]}]].")
    return value

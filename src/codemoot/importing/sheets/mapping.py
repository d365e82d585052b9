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
    left_out: tuple[str, ...] = ()  # for the reader of the file: columns that nothing is taken from

    def headings(self) -> Iterator[str]:
        """Each column that something is taken from."""
        asked = [(q.answer, q.comment, q.confidential) for q in self.questions]
        yield from filter(None, astuple(self.columns))
        yield from (column for columns in asked for column in columns if column)

    def is_for(self, source: str) -> bool:
        return self.file in {"", source, PurePosixPath(source).name}


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
    if table.left_out:
        yield "left_out = ["
        yield from (f"  {_quoted(column)}," for column in table.left_out)
        yield "]"
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
    _refuse_unknown(entries, {*names, "file", "sheet", "header_row", "left_out", "question"}, place)
    asked = _tables(entries.get("question", []), f"{place}: question")
    header_row, left_out = entries.get("header_row", 1), entries.get("left_out", [])
    if type(header_row) is not int or header_row < 0:
        raise MappingError(f"{place}: header_row must be the number of a row.")
    if not asked and not entries.get("question_column"):
        raise MappingError(f"{place}: name the columns of at least one [[question]], or the question_column.")
    if not isinstance(left_out, list) or not all(isinstance(column, str) for column in left_out):
        raise MappingError(f"{place}: left_out must be a list of column headings.")
    return TableMapping(
        **_texts(entries, ["file", "sheet"], place),
        header_row=header_row,
        columns=Columns(**_texts(entries, names, place)),
        questions=tuple(_question(question, f"{place}: question {n}") for n, question in enumerate(asked, 1)),
        left_out=tuple(left_out),
    )


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
    texts: dict[str, str] = {}
    for name in names:
        value = entries.get(name, "")
        if not isinstance(value, str):
            raise MappingError(f"{place}: {name} must be the text of a heading, in quotation marks.")
        texts[name] = value
    return texts


def _tables(value: object, place: str) -> list[Mapping[str, object]]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise MappingError(f"{place} must be written [[{place.rpartition(' ')[2]}]].")
    return value

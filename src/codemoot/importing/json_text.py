"""JSON of unknown origin, parsed without being led into a trap."""

import json
from collections.abc import Sequence

from codemoot.domain.findings import Finding
from codemoot.importing.recognise import UnreadableError

DEEPEST = 20  # levels; what lies deeper is kept as its JSON text


class Number(str):
    """A number as it was written: no size is too large and no digit is lost."""

    __slots__ = ()


class RepeatingObject(dict[str, object]):
    """An object that gives a key more than once; the first value is kept."""


def parse(text: str, where: str) -> object:
    """Return the one value of a JSON text. Raise UnreadableError naming the place if it is not JSON."""
    try:
        value: object = json.loads(
            text, parse_int=Number, parse_float=Number, parse_constant=Number, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        detail = f"It is not JSON at line {error.lineno}, column {error.colno}."
        raise UnreadableError("file-unreadable", where, detail) from error
    except RecursionError as error:
        raise UnreadableError("file-unreadable", where, "It is nested too deeply.") from error
    return value


def parse_all(text: str, name: str) -> tuple[list[object], tuple[Finding, ...]]:
    """Return the one value of a file, or those of its lines; a line that is not JSON is a finding."""
    try:
        return [parse(text, name)], ()
    except UnreadableError:
        values, findings = _lines(text, name)
        if len(values) <= len(findings):
            raise
        return values, tuple(findings)


def _lines(text: str, name: str) -> tuple[list[object], list[Finding]]:
    values: list[object] = []
    findings: list[Finding] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                values.append(parse(line, name))
            except UnreadableError:
                findings.append(Finding("value-unread", f"{name}, line {number}", "The line is not JSON."))
    return values, findings


def _object(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    value = dict(reversed(pairs))
    if len(value) == len(pairs):
        return dict(pairs)
    return RepeatingObject(reversed(list(value.items())))

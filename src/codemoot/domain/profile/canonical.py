"""The content of a profile in one canonical form: its fingerprint, and the rules it calls unverified."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date, time

from codemoot.domain.profile.code import Unverified
from codemoot.domain.profile.reading import MARKS

NAMES = ("id", "event", "number", "label")  # what tells one table of a list from the others


def fingerprint(data: Mapping[str, object]) -> str:
    """Return the SHA-256 of the data as JSON with sorted keys: layout and comments do not count."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()


def unverified_rules(data: Mapping[str, object]) -> tuple[Unverified, ...]:
    return tuple(_found(data, ()))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _found(value: object, path: tuple[str, ...]) -> Iterator[Unverified]:
    if isinstance(value, Mapping):
        if value.get("verified") is False:
            yield Unverified(".".join(path), _printed(value), str(value.get("source", "")))
        for key, inner in value.items():
            yield from _found(inner, (*path, str(key)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _found(inner, (*path, _name(inner, index)))


def _name(item: object, index: int) -> str:
    if isinstance(item, Mapping):
        return next((str(item[key]) for key in NAMES if key in item), str(index))
    return str(index)


def _printed(value: object) -> str:
    """Return the value in one line: `working_days 10, to panel, then (working_days 10, to authority)`."""
    if isinstance(value, Mapping):
        parts = {key: inner for key, inner in value.items() if key not in MARKS and not _marked(inner)}
        return ", ".join(f"{key} {_bracketed(inner)}" for key, inner in parts.items())
    if isinstance(value, list):
        return "; ".join(_printed(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _plain(value)


def _marked(value: object) -> bool:
    """Say whether a table within a table speaks of its own certainty, and so is printed by itself."""
    return isinstance(value, Mapping) and "verified" in value


def _bracketed(value: object) -> str:
    return f"({_printed(value)})" if isinstance(value, Mapping | list) else _printed(value)

"""JSON and JSON Lines as a grid: a row for each record, a column for each key that any of them has."""

import json
from collections.abc import Iterator, Mapping, Sequence

from codemoot.domain.findings import Finding
from codemoot.importing.json_text import DEEPEST, RepeatingObject
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.sheets.grid import CELL_LIMIT, Grid, Grids

Record = Mapping[str, str]


def records_grid(values: Sequence[object], name: str) -> Grids:
    """Return the records as a grid whose row 1 is the first, from the values of a file."""
    values = _records(values[0]) if len(values) == 1 else values
    records = [record for value in values for record in _flattened(value)]
    names = list(dict.fromkeys(key for record in records for key in record))
    if len(names) * len(records) > CELL_LIMIT:
        raise UnreadableError("file-too-large", name, f"It has {len(records)} records of {len(names)} keys.")
    rows = [[record.get(key, "") for key in names] for record in records]
    return Grids((Grid([names, *rows], name, first=0),) if names else (), tuple(_repeated_keys(values, name)))


def _records(value: object) -> Sequence[object]:
    """Return the list that holds the records: the value itself, or the longest list in an object."""
    if isinstance(value, list):
        return value
    lists = [part for part in value.values() if _is_records(part)] if isinstance(value, dict) else []
    return max(lists, key=len, default=[value])


def _is_records(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(part, dict) for part in value)


def _repeated_keys(values: Sequence[object], name: str) -> Iterator[Finding]:
    for number, value in enumerate(values, 1):
        if isinstance(value, RepeatingObject):
            yield Finding("value-unread", f"{name}, row {number}", "A key is given twice; the first is kept.")


def _flattened(value: object) -> Iterator[Record]:
    """One row, or one for each object of a list inside it, with what stands beside the list in each."""
    if not isinstance(value, dict):
        return
    inner = next((key for key, part in value.items() if _is_records(part)), None)
    shared = dict(_cells({key: part for key, part in value.items() if key != inner}, "", 0))
    if inner is None:
        yield shared
        return
    for part in value[inner]:
        yield {**shared, **dict(_cells(part, "", 0))} if isinstance(part, dict) else shared


def _cells(value: object, path: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value and depth < DEEPEST:
        for key, part in value.items():
            yield from _cells(part, f"{path}.{key}" if path else key, depth + 1)
    else:
        yield path, _text(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list) and not any(isinstance(part, list | dict) for part in value):
        return "; ".join(map(_text, value))
    return _as_json(value)


def _as_json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return ""

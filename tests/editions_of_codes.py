"""The data of an edition, to be broken on purpose: one place is changed, the rest is as shipped."""

import tomllib
from importlib.resources import files
from typing import TypeAlias

Data: TypeAlias = dict[str, object]
GONE = object()  # set a place to this to leave it out


def sec() -> Data:
    """Return what `sec/2018.toml` says, fresh."""
    return tomllib.loads((files("codemoot.codes") / "sec" / "2018.toml").read_text("utf-8"))


def sec_with(*path: str | int, value: object) -> Data:
    data = sec()
    *way, last = path
    holder: object = data
    for part in way:
        holder = _within(holder, part)
    if isinstance(holder, dict) and value is GONE:
        del holder[last]
    elif isinstance(holder, dict):
        holder[last] = value
    elif isinstance(holder, list) and isinstance(last, int):
        holder[last:] = [value, *holder[last + 1 :]]
    else:
        raise LookupError(path)
    return data


def printed(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def _within(holder: object, part: str | int) -> object:
    if isinstance(holder, dict):
        return holder[part]
    if isinstance(holder, list) and isinstance(part, int):
        return holder[part]
    raise LookupError(part)

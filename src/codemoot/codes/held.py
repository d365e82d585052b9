"""The text of a profile, the edition that it changes, and the line of each place in them."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from codemoot.codes.positions import lines_of
from codemoot.domain.profile.reading import Place, Problem

Data = Mapping[str, object]
DEEPEST = 20  # tables in tables; a profile has some six


class UnreadableError(Exception):
    """The file is not there, or is not TOML."""


@dataclass(frozen=True, slots=True)
class Held:
    name: str  # as problems print it: "codes/sec/2018.toml"
    text: str
    data: Data
    base: "Held | None" = None  # the edition that this one changes

    def merged(self) -> Data:
        """Return the whole profile: tables are merged key by key, lists are given anew."""
        own = {key: value for key, value in self.data.items() if key != "extends"}
        return _merged(self.base.merged(), own) if self.base else own

    def printed(self, problems: tuple[Problem, ...]) -> tuple[str, ...]:
        """Return each problem as `file:line: path: what is wrong`, in the order of the lines."""
        found = [(*self.nearest(problem.place)[1:], problem) for problem in problems]
        found.sort(key=lambda each: each[:2])
        return tuple(f"{name}:{line}: {problem.path}: {problem.message}" for name, line, problem in found)

    def nearest(self, place: Place) -> tuple[int, str, int]:
        """Return how much of the place is written, in which file, and on which line."""
        lines = lines_of(self.text)
        depth = max((length for length in range(1, len(place) + 1) if place[:length] in lines), default=0)
        own = (depth, self.name, lines.get(place[:depth], 1))
        if self.base is None or self._gives_anew(place):
            return own
        return max(own, self.base.nearest(place), key=lambda found: found[0])

    def _gives_anew(self, place: Place) -> bool:
        """Say whether the place lies within a list or value that this text states itself."""
        value: object = self.data
        for part in place:
            if not isinstance(value, Mapping):
                return True
            if part not in value:
                return False
            value = value[part]
        return not isinstance(value, Mapping)


def read_held(name: str, text: str, base_named: Callable[[str], Held]) -> Held:
    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise UnreadableError(f"{name} is nested too deeply to be a profile.") from None
    except ValueError as error:  # a TOMLDecodeError is one; so is a number of 5,000 digits
        raise UnreadableError(f"{name} is not TOML: {error}.") from None
    if _depth(data) > DEEPEST:
        raise UnreadableError(f"{name} is nested too deeply to be a profile.")
    extends = data.get("extends")
    return Held(name, text, data, base_named(extends) if isinstance(extends, str) else None)


def _depth(data: object) -> int:
    """Return how many tables and lists lie within one another."""
    layer, depth = [data], 0
    while layer:
        layer = [inner for value in layer for inner in _parts(value)]
        depth += 1
    return depth


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, list) else ()


def _merged(base: Data, over: Data) -> Data:
    return {key: _either(base.get(key), over.get(key)) for key in {**base, **over}}


def _either(base: object, over: object) -> object:
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        return _merged(base, over)
    return base if over is None else over

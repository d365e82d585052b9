"""The text of a profile, the edition that it changes, and the line of each place in them."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from codemoot.codes.positions import lines_of
from codemoot.domain.profile.reading import Place, Problem

Data = Mapping[str, object]


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
        lines = [(*self.line(problem.place), problem) for problem in problems]
        lines.sort(key=lambda found: found[:2])
        return tuple(f"{name}:{line}: {problem.path}: {problem.message}" for name, line, problem in lines)

    def line(self, place: Place) -> tuple[str, int]:
        """Return the file and the line of the nearest part of the place that is written there."""
        own = lines_of(self.text)
        nearest = max((length for length in range(1, len(place) + 1) if place[:length] in own), default=0)
        if self.base and not self._gives_anew(place):
            name, line = self.base.line(place)
            if nearest < len(place):
                return name, line
        return self.name, own.get(place[:nearest], 1)

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
    except tomllib.TOMLDecodeError as error:
        raise UnreadableError(f"{name} is not TOML: {error}.") from None
    except RecursionError:
        raise UnreadableError(f"{name} is nested too deeply to be a profile.") from None
    extends = data.get("extends")
    return Held(name, text, data, base_named(extends) if isinstance(extends, str) else None)


def _merged(base: Data, over: Data) -> Data:
    return {key: _either(base.get(key), over.get(key)) for key in {**base, **over}}


def _either(base: object, over: object) -> object:
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        return _merged(base, over)
    return base if over is None else over

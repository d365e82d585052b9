"""Read tables of a profile as what they should be; note what is wrong with its place and go on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

Place = tuple[str | int, ...]
Named = TypeVar("Named", bound=StrEnum)

MARKS = frozenset({"verified", "source"})  # every table may say how sure it is


@dataclass(frozen=True, slots=True)
class Problem:
    place: Place
    message: str

    @property
    def path(self) -> str:
        """Return the place as people write it: `decision_bodies.change_board.constituencies[2].seats`."""
        parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.place)
        return "".join(parts).removeprefix(".")


class ProfileError(Exception):
    """The data is not a valid profile; each problem has its place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.path}: {problem.message}" for problem in problems))
        self.problems = problems


@dataclass
class Table:
    """One table of the data, and the list where its problems are noted."""

    data: Mapping[str, object]
    place: Place
    problems: list[Problem]
    known: set[str] = field(default_factory=lambda: set(MARKS))
    inner: list["Table"] = field(default_factory=list)

    def problem(self, message: str, *place: str | int) -> None:
        self.problems.append(Problem((*self.place, *place), message))

    def has(self, key: str) -> bool:
        self.known.add(key)
        return key in self.data

    @property
    def verified(self) -> bool:
        return self.data.get("verified") is not False

    def text(self, key: str, default: str | None = None) -> str:
        value = self._value(key, default)
        if isinstance(value, str) and (value.strip() or default is not None):
            return value
        return self._wrong(key, value, "a text", "")

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        value = self._value(key, None if needed else ())
        if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
            return tuple(value)
        return self._wrong(key, value, "a list of texts", ())

    def whole(self, key: str, default: int | None = None) -> int:
        value = self._value(key, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return self._wrong(key, value, "a whole number", 0)

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._value(key, default)
        return value if isinstance(value, bool) else self._wrong(key, value, "true or false", default)

    def day(self, key: str) -> date:
        value = self._value(key, None)
        return value if type(value) is date else self._wrong(key, value, "a date", date.min)

    def days(self, key: str) -> tuple[date, ...]:
        value = self._value(key, ())
        if isinstance(value, list | tuple) and all(type(item) is date for item in value):
            return tuple(value)
        return self._wrong(key, value, "a list of dates", ())

    def hour(self, key: str) -> time:
        value = self._value(key, None)
        try:
            return time.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            return self._wrong(key, value, "a time of day such as 17:00", time.max)

    def fraction(self, key: str) -> Fraction:
        """Read a threshold: exact, above nothing and no more than the whole."""
        value = self._value(key, None)
        match value.split("/") if isinstance(value, str) else []:
            case [over, under] if over.isdecimal() and under.isdecimal() and 0 < int(over) <= int(under):
                return Fraction(int(over), int(under))
        return self._wrong(key, value, 'an exact fraction such as "13/20"', Fraction(1))

    def one_of(self, key: str, values: type[Named], default: Named | None = None) -> Named:
        value = self._value(key, default)
        if isinstance(value, str) and value in tuple(values):
            return values(value)
        return self._wrong(key, value, f"one of {', '.join(values)}", next(iter(values)))

    def list_of(self, key: str, values: type[Named]) -> tuple[Named, ...]:
        found = self.texts(key, needed=True)
        for value in found:
            if value not in tuple(values):
                self.problem(f'"{value}" is not one of {", ".join(values)}', key)
        return tuple(values(value) for value in found if value in tuple(values))

    def table(self, key: str) -> "Table":
        return self._inner(self._value(key, None), key)

    def tables(self, key: str, *, needed: bool = True) -> tuple["Table", ...]:
        value = self._value(key, None if needed else [])
        if not isinstance(value, list):
            value = self._wrong(key, value, "a list of tables", [])
        return tuple(self._inner(item, key, index) for index, item in enumerate(value))

    def named(self, key: str, *, needed: bool = True) -> dict[str, "Table"]:
        """Return the tables of a table, each under the name that the profile gives it."""
        parent = self.table(key) if needed or self.has(key) else Table({}, self.place, self.problems)
        return {name: parent.table(name) for name in parent.data if name not in MARKS}

    def refuse_unknown(self) -> None:
        """Note each key that nothing asked for: a slip of the pen must not silently drop a rule."""
        for key in self.data.keys() - self.known:
            self.problem("this key is not known here", key)
        for table in self.inner:
            table.refuse_unknown()

    def _value(self, key: str, default: object) -> object:
        self.known.add(key)
        return self.data.get(key, default)

    def _inner(self, value: object, *place: str | int) -> "Table":
        if not isinstance(value, Mapping):
            self.problem("a table is missing" if value is None else f"{_shown(value)} is not a table", *place)
            return Table({}, (*self.place, *place), [])  # what is not there has no further problems
        table = Table(value, (*self.place, *place), self.problems)
        self.inner.append(table)
        return table

    def _wrong(self, key: str, value: object, wanted: str, instead: "Wanted") -> "Wanted":
        if value is None:
            self.problem(f"{wanted} is missing", key)
        else:
            self.problem(f"{_shown(value)} is not {wanted}", key)
        return instead


Wanted = TypeVar("Wanted")


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)

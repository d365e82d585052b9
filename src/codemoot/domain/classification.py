"""How far a document may travel: the levels of a classification scheme, lowest first (change.md 12.3)."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    id: str
    label: str  # as printed: White
    audience: str
    footer: str = ""
    aliases: tuple[str, ...] = ()  # other names for the same level: Clear


def level_named(levels: Iterable[Level], printed: str) -> Level | None:
    """Find a level by its label, its id or another name for it."""
    name = " ".join(printed.split()).casefold()
    found = (level for level in levels if name in _names(level))
    return next(found, None)


def highest(levels: Iterable[Level], found: Iterable[Level]) -> Level | None:
    """Return the level of a document that holds material of these levels."""
    order = tuple(levels)
    return max(found, key=order.index, default=None)


def _names(level: Level) -> set[str]:
    return {name.casefold() for name in (level.id, level.label, *level.aliases)}

"""How a name is written: one line, with nothing in it that cannot be seen."""

import unicodedata
from collections.abc import Iterable

from codemoot.domain.refusals import RefusedError

LONGEST = 200
UNSEEN = "C"  # the Unicode categories of controls, formats (which turn text round), surrogates, unassigned


class BadNameError(RefusedError):
    """The name is empty, too long, or has something in it that cannot be seen."""


def tidy_name(text: str, field: str = "name") -> str:
    """Return the name with single spaces. Raise BadNameError."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name:
        raise BadNameError("Enter a name.", field)
    if len(name) > LONGEST:
        raise BadNameError(f"Enter a name of {LONGEST} characters or fewer; this one has {len(name)}.", field)
    if any(unicodedata.category(character).startswith(UNSEEN) for character in name):
        raise BadNameError("Enter the name again: it holds characters that cannot be seen.", field)
    return name


def tidy_names(texts: Iterable[str], field: str = "trading_names") -> tuple[str, ...]:
    """Return the names in the order given, each once whatever its capitals; empty ones are left out."""
    kept: dict[str, str] = {}
    for text in filter(str.strip, texts):
        name = tidy_name(text, field)
        kept.setdefault(name.casefold(), name)
    return tuple(kept.values())

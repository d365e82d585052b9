"""How things are numbered: `SECMP{n:04d}` prints and reads SECMP0057."""

import re

FIELD = re.compile(r"\{n:0(\d+)d\}")


class PatternError(ValueError):
    """A reference pattern holds its number exactly once, as in `SECMP{n:04d}`."""


def format_reference(pattern: str, number: int) -> str:
    before, width, after = _parts(pattern)
    return f"{before}{number:0{width}d}{after}"


def parse_reference(pattern: str, printed: str) -> int | None:
    """Return the number in a reference, or None if it is not one of this pattern."""
    found = _expression(pattern).fullmatch(printed.strip())
    return int(found[1]) if found else None


def references_in(pattern: str, text: str) -> tuple[str, ...]:
    """Return the references of this pattern that the text names, each once, in its order."""
    found = (match[0] for match in _expression(pattern).finditer(text))
    return tuple(dict.fromkeys(found))


def is_pattern(pattern: str) -> bool:
    return len(FIELD.findall(pattern)) == 1


def _parts(pattern: str) -> tuple[str, int, str]:
    if not is_pattern(pattern):
        raise PatternError(
            f"“{pattern}” is not a reference pattern: it needs one number, as in SECMP{{n:04d}}."
        )
    before, width, after = FIELD.split(pattern)
    return before, int(width), after


def _expression(pattern: str) -> re.Pattern[str]:
    before, width, after = _parts(pattern)
    return re.compile(rf"(?<!\w){re.escape(before)}([0-9]{{{width},}}){re.escape(after)}(?!\w)", re.ASCII)

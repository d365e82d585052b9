"""What the cells of a column say of it: choices, words of a respondent's own, Parties, categories."""

import re
from collections.abc import Iterable, Sequence

MOST_CHOICES = 12
MOST_WORDS = 6  # on average; a choice is shorter than a comment
MOSTLY = 0.6

CHOICE = re.compile(
    r"(yes|no|neutral|unsure|maybe|part(ial)?ly|support|oppose|object|approve|reject|abstain|for|against)"
    r"\b.{0,24}|((strongly|somewhat|slightly|tend to|neither|mostly) )*(dis)?agree.{0,24}|neither .{0,40}"
    r"|don.?t know|(very )?(high|medium|low|poor|good|satisfied|dissatisfied|likely|unlikely)"
    r"|always|often|sometimes|rarely|never|\d{1,3}|true|false"
)
NOTHING = re.compile(
    r"[-–—]*|n\s*[/.]?\s*a\.?|none\.?|nil|(no|nothing)( (further|other))? ?(comments?)?( to add)?\.?"
)


def are_choices(cells: Iterable[str]) -> bool:
    """Whether a column holds answers picked from a few, and not words of the respondents' own."""
    said = [" ".join(cell.split()).casefold() for cell in cells]
    values = [words for words in said if not NOTHING.fullmatch(words) or words == "no"]
    if not values:
        return False
    if _share(value for value in map(CHOICE.fullmatch, values)) >= MOSTLY:
        return True
    few = len(set(values)) <= min(MOST_CHOICES, len(values) / 2)
    return few and sum(len(value.split()) for value in values) <= MOST_WORDS * len(values)


def are_mostly(cells: Sequence[str], names: Iterable[str]) -> bool:
    """Whether most cells are among these names."""
    known = {name.casefold() for name in names}
    return bool(cells) and _share(cell.casefold() in known for cell in cells) >= MOSTLY


def _share(claims: Iterable[object]) -> float:
    decided = [bool(claim) for claim in claims]
    return sum(decided) / len(decided)

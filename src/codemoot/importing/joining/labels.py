"""Single letters that name something ("objectives a and g", "part 2 a"), which no word may swallow."""

import re
from collections.abc import Sequence

_NAMED = re.compile(
    r"(?:annex|answer|appendix|appendice|article|band|box|bullet|case|categorie|category|class|clause|column|"
    r"condition|criteria|criterion|exhibit|figure|grade|group|item|letter|level|limb|list|model|note|objective|"
    r"option|para|paragraph|part|person|phase|plan|point|question|requirement|route|row|rule|scenario|schedule|"
    r"section|site|stage|step|sub-?clause|sub-?paragraph|sub-?section|system|table|tier|type|unit|version|"
    r"vitamin|zone)e?s?[\"'”’]?",
    re.IGNORECASE,
)
_NAMING = frozenset("abcdefghjkmnpvxyz")
_ENDING = frozenset("pyz")  # "part y" is "party"
_LINKS = frozenset({"and", "or", "to", "&", "-", "–", "nor", "plus", "versus", "vs", "with"})
_MARKS = "()[]{}‘’“”'\".,;:?!*"
_LONGEST_NUMERAL = 4
CONTEXT = 4  # how many tokens of the line above may matter


def bare(token: str) -> str:
    return token.strip().strip(_MARKS)


def labels(tokens: Sequence[str], before: Sequence[str]) -> frozenset[int]:
    """The places of the tokens that are labels, seen with the last tokens of the line before."""
    if not any(len(bare(token)) == 1 for token in tokens):
        return frozenset()
    context = [*before, *tokens]
    places = [place for place, token in enumerate(context) if token.strip()]
    words = [context[place].strip() for place in places]
    found = (place - len(before) for n, place in enumerate(places) if _is_label(words, n))
    return frozenset(place for place in found if place >= 0)


def _is_label(words: Sequence[str], n: int) -> bool:
    letter = bare(words[n])
    if len(letter) != 1 or letter.lower() not in _NAMING:
        return False
    two_before, before, after, two_after = (
        words[k] if 0 <= k < len(words) else "" for k in (n - 2, n - 1, n + 1, n + 2)
    )
    return (
        (letter not in _ENDING and bool(_NAMED.fullmatch(before)))
        or before[-1:].isdigit()
        or (two_before[-1:].isdigit() and len(bare(before)) == 1)
        or (before.lower() in _LINKS and _may_be_label(two_before))
        or (after.lower() in _LINKS and two_after != "a" and _may_be_label(two_after))
        or (before.endswith(",") and _may_be_label(before))
        or (words[n].endswith(",") and _may_be_label(after))
    )


def _may_be_label(word: str) -> bool:
    letters = bare(word)
    return letters.lower() in _NAMING if len(letters) == 1 and letters != "i" else _is_numeral(letters)


def _is_numeral(letters: str) -> bool:
    return letters != "I" and 0 < len(letters) <= _LONGEST_NUMERAL and set(letters.lower()) <= set("ivx")

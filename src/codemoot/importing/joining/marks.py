"""Spaces that a PDF put before a mark: "approved .", "self -assessment", "User ’s"."""

import re
from collections.abc import Set as AbstractSet

from codemoot.importing.joining.english import zipf
from codemoot.importing.joining.vocabulary import BEGINNINGS

# Not before the dots of ". . .", nor where a time or a ratio is meant ("2 : 1").
_MARK = re.compile(
    r"(?<=[\w)\]”’\"%])[ \u00a0](?=[.,;?!][)\]”’\"']*(?:\s|$))(?!\.\s\.)"
    r"|(?<=[^\W\d_])[ \u00a0](?=:(?:\s|$))"
    r"|(?<=[^\W\d_])[ \u00a0](?=[’'](?:s|t|re|ve|ll|d|m)(?![\w’']))"
)
_HYPHEN = re.compile(r"(?<![\w-])([^\W\d_]+)[ \u00a0]-([^\W\d_]{2,})((?:-[^\W\d_]+)*)(?![\w-])")
COMPOUND = re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]{2,}")

_WITH_ANYTHING_AFTER = """
all cost cross current day double end first fixed full half high large long low near off one part pass
peer real risk second short single small three third time two well whole year
"""
_WITH_ANYTHING_BEFORE = """
ahead aware based benefit bound compliant consuming day driven effective end facing free friendly funded
holder hour hourly house led level life line making month ordinate ordination party related scale side
sided specific standing term tier time to type up wide year
"""
_IN_NO_COMPOUND = """
a all also an and are as at be because but by can do for from has have he how however i if in is it may no
not of or our please see she should so that the their there these they this those to was we were what when
where which who why will with would yes you your
"""

# First and second parts that make compounds with almost anything, and words with which a dash is only a dash.
_FIRSTS = BEGINNINGS | frozenset(_WITH_ANYTHING_AFTER.split())
_SECONDS = frozenset(_WITH_ANYTHING_BEFORE.split())
_NO_PARTS = frozenset(_IN_NO_COMPOUND.split())
_INSIDE = frozenset({"and", "as", "by", "in", "of", "on", "the", "to", "up"})  # "day -to-day"


def close_up(line: str, compounds: AbstractSet[str]) -> tuple[str, int]:
    """The line with its marks against their words, and how many were moved."""
    line, marks = _MARK.subn("", line)
    mended = _HYPHEN.sub(lambda found: _compound(found, compounds), line)
    return mended, marks + len(line) - len(mended)


def _compound(found: re.Match[str], compounds: AbstractSet[str]) -> str:
    first, second, more = found[1].lower(), found[2].lower(), found[3]
    is_compound = (
        f"{first}-{second}" in compounds
        or bool(more and second in _INSIDE)
        or (second not in _NO_PARTS and first not in _NO_PARTS and _is_usual(first, second))
    )
    return f"{found[1]}-{found[2]}{more}" if is_compound else found[0]


def _is_usual(first: str, second: str) -> bool:
    return first in _FIRSTS or second in _SECONDS or zipf(first + second) >= 1

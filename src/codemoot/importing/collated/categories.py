"""Party Categories that the code does not know, learned from where they stand in the tables."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from codemoot.importing.collated.lines import Line
from codemoot.importing.collated.rows import after_gaps, heads, is_name, name_key
from codemoot.importing.collated.sections import Section

ANSWERED = re.compile(r"(.{3,80}?) (?:Yes|No|Neutral|n/a|N/A)(?=\.?(?: [^a-z]| n/a\b|$))")
CATEGORY_WORDS = 2  # of most, and of one that nothing tells more about


def learn_categories(
    sections: Sequence[Section], categories: Sequence[str], parties: Iterable[str]
) -> tuple[str, ...]:
    """Return the labels that stand between a name and an answer where no known category does.

    A label is what follows a known name, else what most rows have in common at their end.
    """
    opened = [set(_openings(section, categories)) for section in sections]
    seen = Counter(opening for openings in opened for opening in openings)
    needed = 2 if len(sections) > 1 else 1  # a name and category recur in each table
    rows = [opening for opening, tables in seen.items() if tables >= needed]
    ends = Counter(end for _, words in rows for end in _ends(words))
    names = set(map(name_key, parties))
    return tuple(dict.fromkeys(_label(name, words, ends, names) for name, words in rows))


def _openings(section: Section, categories: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return the words before each answer that begins a block, and the name that may stand above them."""
    lines = section.lines
    known = {head.last for head in heads(lines, categories)}
    for place, after_gap in enumerate(after_gaps(lines)):
        found = ANSWERED.match(lines[place].text) if after_gap else None
        if found and place not in known and is_name(found[1]):
            yield _name_above(lines, place), found[1]


def _name_above(lines: Sequence[Line], place: int) -> str:
    while place and not lines[place - 1].text:
        place -= 1
    first = place
    while first and lines[first - 1].text and place - first <= CATEGORY_WORDS:
        first -= 1
    name = " ".join(line.text for line in lines[first:place])
    return name if is_name(name) and len(name.split()) <= CATEGORY_WORDS + 2 else ""


def _label(name: str, words: str, ends: Mapping[str, int], names: Container[str]) -> str:
    parts = words.split()
    for count in range(len(parts) - 1, 0, -1):
        if name_key(" ".join(parts[:count])) in names:
            return " ".join(parts[count:])
    if name_key(name) in names:
        return words
    if len(parts) <= CATEGORY_WORDS:
        return words if name else parts[-1]
    return max(_ends(words), key=lambda end: ends[end])


def _ends(words: str) -> list[str]:
    """Return what a label may be: the last words, but for one at least that is the name's."""
    parts = words.split()
    return [" ".join(parts[-count:]) for count in range(CATEGORY_WORDS, len(parts))]

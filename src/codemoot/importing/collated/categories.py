"""Party Categories that the code does not know, learned from where they stand in the tables."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from codemoot.domain.questions import Question
from codemoot.importing.collated.lines import Line
from codemoot.importing.collated.rows import after_gaps, heads, is_name, name_key
from codemoot.importing.collated.sections import Section

ALWAYS = ("Yes", "No", "Neutral", "n/a", "N/A", "Agree", "Disagree", "Strongly agree", "Strongly disagree")
ANSWERED = re.compile(r"(.{3,80}?) (?:Yes|No|Neutral|n/a|N/A)(?=\.?(?: [^a-z]| n/a\b|$))")
CATEGORY_WORDS = 2  # of most, and of one that nothing tells more about


def learn_categories(
    sections: Sequence[Section], categories: Sequence[str], parties: Iterable[str]
) -> tuple[str, ...]:
    """Return the labels that stand between a name and an answer where no known category does.

    A label is what follows a known name, else what most rows have in common at their end.
    """
    names = set(map(name_key, parties))
    opened = [
        set(_openings(section, categories, _answered(section.question) if names else ANSWERED))
        for section in sections
    ]
    seen = Counter(opening for openings in opened for opening in openings)
    needed = 2 if len(sections) > 1 else 1  # a name and category recur in each table
    rows = [opening for opening, tables in seen.items() if tables >= needed or _is_named(opening[1], names)]
    ends = Counter(end for _, words in rows for end in _ends(words))
    return tuple(dict.fromkeys(_label(name, words, ends, names) for name, words in rows))


def _openings(
    section: Section, categories: Sequence[str], answered: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    """Return the words before each answer that begins a block, and the name that may stand above them."""
    lines = section.lines
    known = {head.last for head in heads(lines, categories)}
    for place, after_gap in enumerate(after_gaps(lines)):
        found = answered.match(lines[place].text) if after_gap else None
        if found and place not in known and is_name(found[1]):
            yield _name_above(lines, place), found[1]


def _answered(question: Question) -> re.Pattern[str]:
    """Return what finds the words before an answer of any kind: known names tell where a label begins."""
    offered = question.scale if question.scale[1:] else ()
    answers = "|".join(sorted(map(re.escape, {*ALWAYS, *offered}), key=len, reverse=True))
    return re.compile(rf"(.{{3,80}}?) (?:{answers})(?=\.?(?: [^a-z]| n/a\b|$))")


def _name_above(lines: Sequence[Line], place: int) -> str:
    while place and not lines[place - 1].text:
        place -= 1
    first = place
    while first and lines[first - 1].text and place - first <= CATEGORY_WORDS:
        first -= 1
    name = " ".join(line.text for line in lines[first:place])
    return name if is_name(name) and len(name.split()) <= CATEGORY_WORDS + 2 else ""


def _is_named(words: str, names: Container[str]) -> bool:
    parts = words.split()
    return any(name_key(" ".join(parts[:count])) in names for count in range(1, len(parts)))


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

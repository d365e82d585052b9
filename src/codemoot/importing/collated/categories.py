"""Party Categories that the code does not know, learned from where they stand in the tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from codemoot.importing.collated.rows import heads, is_name, name_key
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
    names = sorted(parties, key=len, reverse=True)
    return tuple(dict.fromkeys(_label(name, words, rows, names) for name, words in rows))


def _openings(section: Section, categories: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return the words before each answer that begins a block, and the name that may stand above them."""
    lines = section.lines
    known = {head.last for head in heads(lines, categories)}
    for place, line in enumerate(lines):
        found = ANSWERED.match(line.text)
        after_gap = place == 0 or line.starts_page or not lines[place - 1].text
        if found and after_gap and place not in known and is_name(found[1]):
            yield _name_above([line.text for line in lines[:place]]), found[1]


def _name_above(texts: list[str]) -> str:
    while texts and not texts[-1]:
        texts.pop()
    block: list[str] = []
    while texts and texts[-1] and len(block) < CATEGORY_WORDS + 1:
        block.insert(0, texts.pop())
    name = " ".join(block)
    return name if is_name(name) and len(name.split()) <= CATEGORY_WORDS + 2 else ""


def _label(name: str, words: str, rows: Sequence[tuple[str, str]], names: Sequence[str]) -> str:
    for party in names:
        if words.casefold().startswith(f"{party.casefold()} "):
            return words[len(party) :].strip()
    if name_key(name) in map(name_key, names):
        return words
    parts = words.split()
    if len(parts) <= CATEGORY_WORDS:
        return words if name else parts[-1]
    ends = [" ".join(parts[-count:]) for count in range(CATEGORY_WORDS, len(parts))]
    return max(ends, key=lambda end: sum(other.endswith(f" {end}") for _, other in rows))

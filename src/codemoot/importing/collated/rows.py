"""The rows of a flat table: where a Party's name and category begin one, and where its comment ends."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from codemoot.domain.questions import CHOICES, Question
from codemoot.importing.collated.answers import OPENERS, Answers, learn
from codemoot.importing.collated.lines import Line
from codemoot.importing.collated.sections import Section

NAME_LINES = 4
NAME_WORDS = 12
CELLS_BELOW = 4  # lines of a category that wraps and of its answer, a blank one between
LONGEST_NAME = 120  # characters
FEWEST_BLANKS = 0.02  # of the lines under a header; with fewer, blank lines part nothing
IN_SENTENCES = frozenset(  # words that a Party's name never holds
    word
    for line in (
        "agree are be been believe can do does had has have is it may must note our should support that",
        "their these they this think those was we were which will would you",
    )
    for word in line.split()
)
NEVER_LAST = OPENERS | {"other", "is", "are", "was", "were"}
STOPS = re.compile(r"(?<!\bLtd)(?<!\bCo)(?<!\bInc)(?<!\bplc)(?<!\b\w)[.;:?!](?:\s|$)|[“”\"•]")

CHOICE = "|".join(sorted(map(re.escape, CHOICES), key=len, reverse=True))
ENDS_ROW = re.compile(
    rf"(?i:(?:(?:{CHOICE})\.?)?\s*(?:[-–—]|n/a)?$|(?:{CHOICE})\s+(?:{'|'.join(IN_SENTENCES)})\b)"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a row: the places of its lines in the section, and what they print."""

    first: int
    last: int
    party: str
    category: str
    rest: str  # of the line, after the category
    after_gap: bool  # it begins a page, or follows a blank line or the header

    @property
    def key(self) -> str:
        return name_key(self.party)


@dataclass(frozen=True, slots=True)
class FlatRow:
    party: str
    category: str
    answer: str
    comment: tuple[str, ...]  # lines, "" a blank one
    number: int  # of its first line, in the file
    rows_within: tuple[int, ...] = ()  # the file's lines in the comment that look like another row


@dataclass(frozen=True, slots=True)
class FlatTable:
    question: Question
    rows: tuple[FlatRow, ...]
    unplaced: int | None = None  # the file's line where text begins that no row holds


def name_key(party: str) -> str:
    """Return what two prints of one name have in common, whatever spaces a PDF put in."""
    return "".join(party.split()).casefold()


def read_tables(
    sections: Sequence[Section], known: Sequence[str], parties: Iterable[str], learned: Sequence[str] = ()
) -> tuple[FlatTable, ...]:
    """Return the rows of each section, by categories known and learned. A name that recurs is a name."""
    categories = (*known, *learned)
    found = [tuple(heads(section.lines, categories)) for section in sections]
    seen = Counter(
        key
        for candidates in found
        for key in {head.key for head in candidates if head.after_gap and is_name(head.party)}
    )
    trusted = {name_key(party) for party in parties} | {key for key, tables in seen.items() if tables > 1}
    several = len(sections) > 1
    phrases = _learned(sections, found, trusted)
    tables, whole = [], _whole(known or learned)
    for section, candidates in zip(sections, found, strict=True):
        answers = Answers(section.question, phrases)
        chosen = _chosen(candidates, answers, trusted, several=several)
        doubtful = _passed_over(section.lines, whole, chosen, answers)
        tables.append(_table(section, chosen, answers, doubtful))
    return tuple(tables)


def after_gaps(lines: Sequence[Line]) -> list[bool]:
    """Return for each line whether it begins a page or follows a blank line or the header.

    Some dumps have no blank lines but where a table or page ends; there any line may begin a row.
    """
    written = [place for place, line in enumerate(lines) if line.text]
    gaps = sum(other - place > 1 and not lines[other].starts_page for place, other in pairwise(written))
    if gaps < len(lines) * FEWEST_BLANKS:
        return [True] * len(lines)
    above = (Line(0, ""), *lines)
    return [line.starts_page or not before.text for before, line in zip(above, lines, strict=False)]


def heads(lines: Sequence[Line], categories: Sequence[str]) -> Iterator[Head]:
    """Return whatever might begin a row: a category after a name, on its line or on those above."""
    if not categories:
        return
    labels = {name_key(label): label for label in reversed(categories)}
    whole = _whole(categories)
    begun = _begun(categories)
    gaps = after_gaps(lines)
    for place, line in enumerate(lines):
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        text = f"{line.text} {below}" if below and begun.search(line.text) else line.text
        for found in whole.finditer(text):
            if found.start() > min(len(line.text), LONGEST_NAME):
                break
            last = place + (found.end() > len(line.text))
            category, rest = _as_printed(found[0], labels), text[found.end() :].strip()
            for first, name in _names(lines, place, text[: found.start()].strip(), whole):
                yield Head(first, last, name, category, rest, gaps[first])


def _whole(categories: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a category, even one that a PDF split."""
    letters = {name_key(label) for label in categories}
    spaced = sorted((" ?".join(map(re.escape, each)) for each in letters), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(spaced) or '(?!)'})(?!\S)", re.IGNORECASE)


def _begun(categories: Sequence[str]) -> re.Pattern[str]:
    """Return what finds the beginning of a category at the end of a line; the next line has the rest."""
    parts = {
        " ".join(label.split()[:count]) for label in categories for count in range(1, len(label.split()))
    }
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, sorted(parts))) or '(?!)'})$", re.IGNORECASE)


def _as_printed(printed: str, labels: Mapping[str, str]) -> str:
    """Return the category as printed, unless a PDF split it where no word ends."""
    label = labels[name_key(printed)]
    return printed if printed.casefold() == label.casefold() else label


def _names(
    lines: Sequence[Line], place: int, name: str, category: re.Pattern[str]
) -> Iterator[tuple[int, str]]:
    """Return the name before a category; where none is, whatever the lines above it may be the name of."""
    if name:
        yield place, name
        return
    end = place
    while end and not lines[end].starts_page and not lines[end - 1].text:
        end -= 1
    for first in range(end - 1, max(end - 1 - NAME_LINES, -1), -1):
        text = lines[first].text
        if not text or category.search(text) or ENDS_ROW.match(text):
            return
        yield first, " ".join(line.text for line in lines[first:end])
        if lines[first].starts_page:
            return


def is_name(text: str) -> bool:
    """Whether the words could be a Party's name, and not the beginning of a sentence."""
    words = text.casefold().split()
    if not words or len(words) > NAME_WORDS or STOPS.search(text) or not any(map(str.isalpha, text)):
        return False
    if words[-1] in NEVER_LAST:
        return False
    sentence = "," in text or words[0] in OPENERS - {"the"} or not IN_SENTENCES.isdisjoint(words)
    return not sentence or (len(words) > 1 and _is_title(text))


def _is_title(text: str) -> bool:
    return all(not word[0].islower() or word in {"and", "of", "for", "the", "plc"} for word in text.split())


def _learned(
    sections: Sequence[Section], found: Sequence[Sequence[Head]], trusted: AbstractSet[str]
) -> set[str]:
    phrases = set()
    for section, candidates in zip(sections, found, strict=True):
        for head in candidates:
            if head.after_gap and head.key in trusted:
                below = section.lines[head.last + 1].text if head.last + 1 < len(section.lines) else ""
                phrases.add(learn(head.rest, below))
    return {phrase for phrase in phrases if phrase}


def _chosen(
    candidates: Iterable[Head], answers: Answers, trusted: AbstractSet[str], *, several: bool
) -> list[Head]:
    """Return the heads that begin rows, none within another: of two, the one whose name is trusted."""
    chosen: list[Head] = []
    for head in sorted(candidates, key=lambda head: (head.first, head.last)):
        if not _begins_row(head, answers, trusted, several=several):
            continue
        if not chosen or head.first > chosen[-1].last:
            chosen.append(head)
        elif _rank(head, answers, trusted) > _rank(chosen[-1], answers, trusted):
            chosen[-1] = head
    return chosen


def _rank(head: Head, answers: Answers, trusted: AbstractSet[str]) -> tuple[bool, bool]:
    return answers.split(head.rest) is not None, head.key in trusted


def _begins_row(head: Head, answers: Answers, trusted: AbstractSet[str], *, several: bool) -> bool:
    answered = answers.split(head.rest) is not None
    if head.key in trusted:
        return answered or (head.after_gap and not head.rest[:1].islower())
    if not is_name(head.party):
        return False
    if not head.after_gap:  # its category and answer alone must tell
        return head.first == head.last and _is_title(head.party) and answers.stands(head.rest)
    return answered or (_is_title(head.party) and not head.rest[:1].islower() and not (several and head.rest))


def _passed_over(
    lines: Sequence[Line], whole: re.Pattern[str], chosen: Iterable[Head], answers: Answers
) -> list[int]:
    """Return where a category and an answer stand in a comment as they would in a row."""
    taken = {place for head in chosen for place in range(head.first, head.last + 1)}
    places = [place for place, line in enumerate(lines) if line.text and place not in taken]
    return [place for place in places if _looks_like_row(lines, place, whole, answers)]


def _looks_like_row(lines: Sequence[Line], place: int, whole: re.Pattern[str], answers: Answers) -> bool:
    """Whether a category that begins on this line has an answer after it, be it on the lines below."""
    text = lines[place].text
    below = " ".join(line.text for line in lines[place + 1 : place + 1 + CELLS_BELOW])
    for found in whole.finditer(f"{text} {below}"):
        rest = found.string[found.end() :].strip()
        if found.start() < len(text) and (
            answers.stands(rest) or (found.end() < len(text) and answers.opens(rest))
        ):
            return True
    return False


def _table(section: Section, chosen: Sequence[Head], answers: Answers, doubtful: Iterable[int]) -> FlatTable:
    ends = [*(head.first for head in chosen[1:]), len(section.lines)]
    rows = tuple(
        replace(
            _row(section.lines, head, end, answers),
            rows_within=tuple(section.lines[place].number for place in doubtful if head.last < place < end),
        )
        for head, end in zip(chosen, ends, strict=False)
    )
    before = section.lines[: chosen[0].first] if chosen else section.lines
    return FlatTable(section.question, rows, next((line.number for line in before if line.text), None))


def _row(lines: Sequence[Line], head: Head, end: int, answers: Answers) -> FlatRow:
    below = [line.text for line in lines[head.last + 1 : end]]
    answer, comment = answers.split(head.rest) or ("", head.rest)
    if not head.rest:
        written = next((place for place, text in enumerate(below) if text), None)
        if written is not None and answers.opens(below[written]):
            answer, comment = answers.split(below[written]) or ("", below[written])
            below = below[written + 1 :]
    return FlatRow(head.party, head.category, answer, (comment, *below), lines[head.first].number)

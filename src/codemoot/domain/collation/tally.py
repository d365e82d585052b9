"""Counting answers: by response, by Party, by Parties represented; each within its category and over all.

A consultation is not a vote: a tally says how many answered what, and decides nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from codemoot.domain.collation.document import Row, Tallies

ALL = "all"
UNANSWERED = ""
DIFFERING = "more than one answer"
OTHERS = "others"
MOST_NAMED = 50  # answers of one question, or categories, in a tally that is shortened
LONGEST_CATEGORY = 200  # characters, where they are kept to filter by
LONGEST_ANSWER = 100


def by_response(rows: Iterable[Row]) -> Tallies:
    """Count every row once: the sum over answers is the number of rows."""
    return _tally(rows, lambda _: 1)


def by_represented(rows: Iterable[Row]) -> Tallies:
    """Count each row as often as its response speaks for Parties."""
    return _tally(rows, lambda row: row.represents)


def by_party(rows: Iterable[Row]) -> Tallies:
    """Count each Party once; one that gave different answers is counted as that, under its first category."""
    given: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        given[row.question, row.member].append(row)
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for (question, _), same in given.items():
        answers = {row.answer or UNANSWERED for row in same}
        answer = answers.pop() if len(answers) == 1 else DIFFERING
        counts[question][ALL][answer] += 1
        counts[question][_heading(same[0])][answer] += 1
    return _plain(counts)


def _tally(rows: Iterable[Row], weight: Callable[[Row], int]) -> Tallies:
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row in rows:
        answer = row.answer or UNANSWERED
        counts[row.question][ALL][answer] += weight(row)
        counts[row.question][_heading(row)][answer] += weight(row)
    return _plain(counts)


def _heading(row: Row) -> str:
    """A category that is printed as the total's own name stands in quotation marks."""
    return f"“{row.category}”" if row.category == ALL else row.category


def _plain(counts: Mapping[str, Mapping[str, Counter[str]]]) -> Tallies:
    return {
        question: {category: dict(count) for category, count in categories.items()}
        for question, categories in counts.items()
    }


def silent_categories(labels: Iterable[str], rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the categories of the code, as printed, from which nobody answered."""
    heard = {" ".join(row.category.split()).casefold() for row in rows}
    return tuple(label for label in dict.fromkeys(labels) if label.casefold() not in heard)


def shortened(counts: Mapping[str, Mapping[str, int]], most: int = MOST_NAMED) -> dict[str, dict[str, int]]:
    """Return a question’s tally with rare answers and categories counted together: no page grows with it."""
    answers = _commonest(counts.get(ALL, {}), most)
    categories = _commonest({name: sum(count.values()) for name, count in counts.items()}, most)
    short: dict[str, Counter[str]] = {}
    for category, count in counts.items():
        named = cut(category, LONGEST_CATEGORY) if category in categories else OTHERS
        counted = short.setdefault(named, Counter())
        for answer, number in count.items():
            counted[cut(answer, LONGEST_ANSWER) if answer in answers else OTHERS] += number
    return {category: dict(count) for category, count in short.items()}


def cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _commonest(counts: Mapping[str, int], most: int) -> frozenset[str]:
    return frozenset(name for name, _ in Counter(counts).most_common(most))

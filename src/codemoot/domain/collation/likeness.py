"""Comments that largely repeat one another."""

from collections.abc import Iterable, Sequence
from itertools import combinations

RUN = 3  # words; shorter runs recur by chance, longer ones miss a changed word
FEWEST = 12  # words of a paragraph; set phrases such as "We have no comments on this" are not likeness
SHARE = 0.6  # of the shorter paragraph's runs


def alike(comments: Sequence[tuple[int, str]]) -> Iterable[tuple[int, int]]:
    """Return pairs of keys, later first, where a paragraph of one comment is nearly one of the other."""
    runs = [(key, [_runs(part) for part in comment.split("\n")]) for key, comment in comments]
    for (first, earlier), (second, later) in combinations(runs, 2):
        if any(_shared(a, b) >= SHARE for a in earlier for b in later):
            yield second, first


def _runs(paragraph: str) -> frozenset[tuple[str, ...]]:
    words = [word.strip(".,;:()“”\"'").casefold() for word in paragraph.split()]
    if len(words) < FEWEST:
        return frozenset()
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _shared(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))

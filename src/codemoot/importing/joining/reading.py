"""The likeliest reading of a run of pieces: which stand alone and which were one word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codemoot.importing.joining.evidence import Evidence
from codemoot.importing.joining.pieces import Piece
from codemoot.importing.joining.vocabulary import AFTER_NO_ARTICLE
from codemoot.importing.joining.words import alone, joined, may_be_split

_MOST_PIECES = 6

# How much likelier, as a power of ten, one word must be than every finer reading of its pieces.
_MARGIN = 2.0
_MARGIN_IF_CLEAN = 4.0  # in a document that shows no damage of the kind

Span = tuple[int, int]
Word = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    likelihood: float  # a power of ten
    words: tuple[Word, ...] = ()  # the joined ones

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(self.likelihood + other.likelihood, self.words + other.words)


def read(run: Sequence[Piece], evidence: Evidence) -> tuple[Word, ...]:
    """The words to join, left to right."""
    doubtful = [place for place, piece in enumerate(run) if may_be_split(piece)]
    if not doubtful:
        return ()
    found = {(place, place + 1): _alone(run, place) for place in range(len(run))}
    margin = _MARGIN if evidence.is_damaged else _MARGIN_IF_CLEAN
    for start, end in _spans(len(run), doubtful):
        word = tuple(run[start:end])
        if _follows_an_article(run, start, word):
            continue
        whole = joined(word, evidence)
        if whole is not None and whole >= _best(found, start, end).likelihood + margin:
            found[start, end] = Reading(whole, (word,))
    return _best(found, 0, len(run)).words


def _spans(length: int, doubtful: Sequence[int]) -> list[Span]:
    """Those that hold a doubtful piece, the shorter first."""
    spans = {
        (start, end)
        for place in doubtful
        for start in range(max(0, place - _MOST_PIECES + 1), place + 1)
        for end in range(max(place + 1, start + 2), min(length, start + _MOST_PIECES) + 1)
    }
    return sorted(spans, key=lambda span: (span[1] - span[0], span))


def _follows_an_article(run: Sequence[Piece], start: int, word: Word) -> bool:
    """Whether the word would stand behind an "a" that no writer puts before it."""
    letters = "".join(piece.letters for piece in word)
    return letters in AFTER_NO_ARTICLE and start > 0 and run[start - 1].letters.lower() == "a"


def _alone(run: Sequence[Piece], place: int) -> Reading:
    follows = run[place + 1].letters if place + 1 < len(run) else ""
    return Reading(alone(run[place], follows))


def _best(found: Mapping[Span, Reading], start: int, end: int) -> Reading:
    """The likeliest way through what was found so far."""
    ways = {start: Reading(0.0)}
    for to in range(start + 1, end + 1):
        steps = ((back, found.get((back, to))) for back in range(max(start, to - _MOST_PIECES), to))
        ways[to] = max(
            (ways[back] + step for back, step in steps if step), key=lambda reading: reading.likelihood
        )
    return ways[end]

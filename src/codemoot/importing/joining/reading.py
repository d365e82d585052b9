"""The likeliest reading of a run of pieces: which stand alone and which were one word."""

from collections.abc import Sequence
from dataclasses import dataclass

from codemoot.importing.joining.english import is_sound
from codemoot.importing.joining.evidence import Evidence
from codemoot.importing.joining.pieces import Piece
from codemoot.importing.joining.words import MOST_PIECES, alone, joined, may_hold_a_split

# How much likelier, as a power of ten, one word must be than every finer reading of its pieces.
_MARGIN = 2.0
_MARGIN_IN_DOUBT = 4.0  # in a clean document, or if the finer reading has mended what it needed to

Span = tuple[int, int]
Word = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    likelihood: float  # a power of ten
    words: tuple[Word, ...] = ()  # the joined ones
    is_sound: bool = True

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(
            self.likelihood + other.likelihood, self.words + other.words, self.is_sound and other.is_sound
        )


def read(run: Sequence[Piece], evidence: Evidence) -> tuple[Word, ...]:
    """The words to join, left to right."""
    if not may_hold_a_split(run, evidence):
        return ()
    best: dict[Span, Reading] = {}
    for size in range(1, MOST_PIECES + 1):
        for start in range(len(run) - size + 1):
            best[start, start + size] = _best(run, (start, start + size), best, evidence)
    ends = [Reading(0.0)]
    for end in range(1, len(run) + 1):
        starts = range(max(0, end - MOST_PIECES), end)
        ends.append(_likeliest([ends[start] + best[start, end] for start in starts]))
    return ends[-1].words


def _best(run: Sequence[Piece], span: Span, best: dict[Span, Reading], evidence: Evidence) -> Reading:
    start, end = span
    if end - start == 1:
        follows = run[end].letters if end < len(run) else ""
        return Reading(alone(run[start], follows), (), is_sound(run[start].letters))
    finer = _likeliest([best[start, middle] + best[middle, end] for middle in range(start + 1, end)])
    whole = joined(run[start:end], evidence)
    doubtful = not evidence.is_damaged or (finer.words and finer.is_sound)
    if whole is None or whole < finer.likelihood + (_MARGIN_IN_DOUBT if doubtful else _MARGIN):
        return finer
    word = tuple(run[start:end])
    return Reading(whole, (word,), is_sound("".join(piece.letters for piece in word)))


def _likeliest(readings: Sequence[Reading]) -> Reading:
    return max(readings, key=lambda reading: reading.likelihood)

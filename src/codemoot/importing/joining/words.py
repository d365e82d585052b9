"""How likely pieces are as one word, and a piece by itself."""

from collections.abc import Iterator, Sequence

from codemoot.importing.joining.english import ALL_WORDS, STANDING, SYLLABLE, is_word, stands, zipf
from codemoot.importing.joining.evidence import Evidence
from codemoot.importing.joining.pieces import Piece
from codemoot.importing.joining.rules import Candidate, is_loose, may_be_one_word
from codemoot.importing.joining.vocabulary import BEGINNINGS

MOST_PIECES = 6

# Likelihoods are powers of ten of a share in all words.
_SPLIT = 1.0  # how unlikely each split is in itself
_LETTER = -10.0  # a letter by itself is no word
_CREDIBLE = -5.0  # a label, or a beginning set apart
_STRANGER = 4.5  # how often a stranger that the document knows counts as written, as a zipf
_STRANGE = -1.0  # and one that nothing knows
_SYLLABLE_ALONE = 1.5  # the most that a syllable counts as written, whoever's abbreviation it may be
_NARROW = frozenset("fijlrt")
_LONGEST_STRANGE_PIECE = 4


def alone(piece: Piece, follows: str) -> float:
    word = piece.letters
    if stands(word):
        return zipf(word) - ALL_WORDS
    if len(word) == 1:
        return _CREDIBLE if piece.is_label else _LETTER
    if word.lower() in BEGINNINGS and stands(follows) and zipf(word + follows) >= STANDING:
        return _CREDIBLE
    written = zipf(word)
    return (min(written, _SYLLABLE_ALONE) if len(word) <= SYLLABLE else written) - ALL_WORDS


def joined(pieces: Sequence[Piece], evidence: Evidence) -> float | None:
    """None if they may not be one word."""
    word = "".join(piece.letters for piece in pieces)
    written = _written(word, evidence)
    if not (written and is_word(word) and may_be_one_word(Candidate(pieces, word, written, evidence))):
        if not (evidence.is_damaged and _may_be_a_strange_name(pieces)):
            return None
        written = _STRANGE
    return written - ALL_WORDS - _SPLIT * (len(pieces) - 1)


def may_hold_a_split(run: Sequence[Piece], evidence: Evidence) -> bool:
    """A quick look: most runs hold no doubtful piece, or none that makes a word with its neighbours."""
    return any(
        _written("".join(piece.letters for piece in span), evidence) or _may_be_a_strange_name(span)
        for place, piece in enumerate(run)
        if is_loose(piece.letters, ALL_WORDS)
        for span in _spans(run, place)
    )


def _spans(run: Sequence[Piece], place: int) -> Iterator[Sequence[Piece]]:
    """All that hold the piece at this place and another."""
    for start in range(max(0, place - MOST_PIECES + 1), place + 1):
        for end in range(max(place + 1, start + 2), min(len(run), start + MOST_PIECES) + 1):
            yield run[start:end]


def _written(word: str, evidence: Evidence) -> float:
    return max(zipf(word), _STRANGER if word.lower() in evidence.strangers else 0.0)


def _may_be_a_strange_name(pieces: Sequence[Piece]) -> bool:
    """Nobody knows it, but a narrow letter inside it cannot stand alone."""
    return (
        any(piece.letters in _NARROW for piece in pieces[1:-1])
        and pieces[0].letters.istitle()
        and all(
            len(piece.letters) <= _LONGEST_STRANGE_PIECE and not stands(piece.letters) for piece in pieces
        )
    )

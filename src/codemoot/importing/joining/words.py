"""How likely pieces are as one word, and a piece by itself."""

from collections.abc import Sequence

from codemoot.importing.joining.english import ALL_WORDS, STANDING, SYLLABLE, is_word, stands, zipf
from codemoot.importing.joining.evidence import Evidence
from codemoot.importing.joining.pieces import Piece
from codemoot.importing.joining.rules import Candidate, is_loose, may_be_one_word
from codemoot.importing.joining.vocabulary import BEGINNINGS

# Likelihoods are powers of ten of a share in all words.
_SPLIT = 1.0  # how unlikely each split is in itself
_LETTER = -10.0  # a letter by itself is no word
_LABEL = -5.0  # unless it names something
_SET_APART = -3.0  # a beginning before its word
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
        return _LABEL if piece.is_label else _LETTER
    if word.lower() in BEGINNINGS and stands(follows) and zipf(word + follows) >= STANDING:
        return _SET_APART
    written = zipf(word)
    return (min(written, _SYLLABLE_ALONE) if len(word) <= SYLLABLE else written) - ALL_WORDS


def joined(pieces: Sequence[Piece], evidence: Evidence) -> float | None:
    """None if they may not be one word."""
    word = "".join([piece.letters for piece in pieces])
    written = _STRANGER if word.lower() in evidence.strangers else zipf(word)
    if not (written and is_word(word) and may_be_one_word(Candidate(pieces, word, written, evidence))):
        if not (evidence.is_damaged and _may_be_a_strange_name(pieces)):
            return None
        written = _STRANGE
    return written - ALL_WORDS - _SPLIT * (len(pieces) - 1)


def may_be_split(piece: Piece) -> bool:
    """Whether anything could make it a piece of a longer word."""
    return is_loose(piece.letters, ALL_WORDS)


def _may_be_a_strange_name(pieces: Sequence[Piece]) -> bool:
    """Nobody knows it, but a narrow letter inside it cannot stand alone."""
    return (
        pieces[0].letters.istitle()
        and any(piece.letters in _NARROW for piece in pieces[1:-1])
        and all(
            len(piece.letters) <= _LONGEST_STRANGE_PIECE and not stands(piece.letters) for piece in pieces
        )
    )

"""The rules that pieces must pass to be taken for one word that English, or the document, knows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from codemoot.importing.joining.english import SYLLABLE, stands, zipf
from codemoot.importing.joining.evidence import Evidence
from codemoot.importing.joining.pieces import Piece
from codemoot.importing.joining.vocabulary import BEGINNINGS, ENDINGS, RARER_SHORT_WORDS, UNAPOSTROPHED

# How often a word must be written, as a zipf. Found by trial on damaged and on clean text.
_EVER = 0.5
_RARE_WITH_AN_ENDING = 1.5
_RARE = 2.3
_COMMON = 3.0
_USUAL = 4.0
_FREQUENT = 4.5
_VERY_FREQUENT = 5.0
_ABBREVIATION = 2.8  # the most that counts against a syllable: more often it is somebody's abbreviation
_FRAGMENT = 2.5  # a piece written less often is no word at all

# How much oftener than its pieces.
_SOMEWHAT = 0.5
_MUCH = 1.2
_VERY_MUCH = 1.6
_HARDLY_STANDS, _STANDS_BADLY = (
    3.6,
    4.2,
)  # what a piece is written that may yet belong to one so much commoner

_SHORT = 4
_FIRST_LETTERS = frozenset("bcdefgh")
_CONTRACTED = frozenset({"d", "ll", "m", "re", "s", "t", "ve"})


@dataclass(frozen=True)
class Candidate:
    pieces: Sequence[Piece]
    word: str
    zipf: float
    evidence: Evidence

    @cached_property
    def loose(self) -> list[Piece]:
        return [piece for piece in self.pieces if is_loose(piece.letters, self.zipf)]

    @cached_property
    def syllables(self) -> list[str]:
        return [piece.letters for piece in self.loose if len(piece.letters) > 1]

    @cached_property
    def standing(self) -> list[str]:
        return [piece.letters for piece in self.pieces if piece not in self.loose]

    @cached_property
    def is_made_of_nothing(self) -> bool:
        """Whether nobody ever wrote its loose pieces, so that they must belong to some word."""
        return bool(self.syllables) and all(
            zipf(piece.letters) <= _EVER for piece in self.loose if len(piece.letters) > 1
        )

    @cached_property
    def ending(self) -> str:
        """The loose letters at its end, as far back as the last piece of more than one."""
        ending = ""
        for piece in reversed(self.pieces[1:]):
            if piece not in self.loose:
                break
            ending = piece.letters + ending
            if len(piece.letters) > 1:
                break
        return ending


def is_loose(piece: str, written: float) -> bool:
    """Whether it does not stand by itself, or hardly does beside so common a word ("be fore")."""
    if not stands(piece):
        return True
    own = zipf(piece)
    gap = _MUCH if own < _HARDLY_STANDS else _VERY_MUCH
    return len(piece) > SYLLABLE and own < _STANDS_BADLY and written - own >= gap


def may_be_one_word(candidate: Candidate) -> bool:
    return bool(candidate.loose) and all(rule(candidate) for rule in _RULES)


def _is_written_often_enough(candidate: Candidate) -> bool:
    if candidate.is_made_of_nothing:
        return candidate.zipf > _EVER
    if candidate.ending in ENDINGS and len(candidate.word) - len(candidate.ending) >= SYLLABLE:
        return candidate.zipf >= _RARE_WITH_AN_ENDING
    if not candidate.syllables:
        is_short = candidate.standing and len(candidate.word) <= _SHORT
        return candidate.zipf >= (_USUAL if is_short else _COMMON if candidate.pieces[2:] else _RARE)
    if len(candidate.syllables) < len(candidate.loose):
        return candidate.zipf >= (_RARE if candidate.standing else _RARE_WITH_AN_ENDING)
    return candidate.zipf >= min(_weight(syllable, candidate) for syllable in candidate.syllables)


def _weight(syllable: str, candidate: Candidate) -> float:
    written = zipf(syllable)
    if len(syllable) <= SYLLABLE:
        return min(written, _ABBREVIATION) + _SOMEWHAT
    return written + (_MUCH if candidate.standing and written > _FRAGMENT else _SOMEWHAT)


def _swallows_no_label(candidate: Candidate) -> bool:
    if _may_name_something(candidate):
        return False
    is_sure = bool(candidate.syllables)
    return is_sure or (candidate.evidence.is_damaged and not all(piece.is_label for piece in candidate.loose))


def _may_name_something(candidate: Candidate) -> bool:
    """Capitals name anything, the first letters of the alphabet objectives and options ("g as before")."""
    first = candidate.pieces[0]
    if len(first.letters) > 1:
        return False
    if first.letters.isupper():
        return candidate.loose == [first] and not first.begins_sentence
    return first.letters in _FIRST_LETTERS and zipf(candidate.word[1:]) - candidate.zipf >= _MUCH


def _leaves_articles(candidate: Candidate) -> bool:
    """ "A bout", "a dam"."""
    first, *others = (piece.letters for piece in candidate.pieces)
    return first not in {"a", "A"} or not all(map(_is_a_word, others))


def _is_a_word(letters: str) -> bool:
    return stands(letters) or letters in RARER_SHORT_WORDS


def _lost_no_apostrophe(candidate: Candidate) -> bool:
    return (
        candidate.evidence.keeps_apostrophes
        or len(candidate.pieces[1:]) > 1
        or candidate.pieces[-1].letters not in _CONTRACTED
        or candidate.word.lower() not in UNAPOSTROPHED
    )


def _leaves_beginnings_apart(candidate: Candidate) -> bool:
    """A writer's "re use" and "not re opened" are no damage; "re quest" is."""
    first, last = candidate.pieces[0].letters.lower(), candidate.pieces[-1].letters
    if first in BEGINNINGS and not candidate.pieces[2:] and stands(last):
        return candidate.zipf >= zipf(last) + _SOMEWHAT
    ends = last in BEGINNINGS and [piece.letters for piece in candidate.loose] == [last]
    return not ends or candidate.zipf >= _VERY_FREQUENT


def _leaves_short_strangers(candidate: Candidate) -> bool:
    """One short piece of no meaning beside good words is more often an abbreviation or a name."""
    if not candidate.standing or len(candidate.loose) > 1 or not candidate.syllables:
        return True
    stranger = candidate.loose[0]
    if len(stranger.letters) > SYLLABLE:
        return True
    if stranger is candidate.pieces[0] and _may_be_foreign(stranger, candidate):
        return False
    return len(candidate.word) > _SHORT or candidate.zipf >= _FREQUENT


def _may_be_foreign(first: Piece, candidate: Candidate) -> bool:
    if zipf(first.letters) >= _FRAGMENT and candidate.zipf < min(_USUAL, *map(zipf, candidate.standing)):
        return True
    is_name = first.letters.istitle() and not first.begins_sentence
    return is_name and min(map(len, candidate.standing)) <= SYLLABLE


def _leaves_names(candidate: Candidate) -> bool:
    return (
        not candidate.pieces[0].letters.istitle()
        or not candidate.standing
        or candidate.zipf >= _COMMON
        or candidate.ending in ENDINGS
        or candidate.is_made_of_nothing
    )


_RULES: tuple[Callable[[Candidate], bool], ...] = (
    _is_written_often_enough,
    _swallows_no_label,
    _leaves_articles,
    _lost_no_apostrophe,
    _leaves_beginnings_apart,
    _leaves_short_strangers,
    _leaves_names,
)

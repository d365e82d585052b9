"""Runs of tokens that may be pieces of one word: letters against letters, one space between them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from codemoot.importing.joining.vocabulary import BEGINNINGS

_LETTERS = r"[^\W\d_]+"
_FIRST = re.compile(rf"(?:|.*[-–—/\s(\[{{«*…]|(?:.*[^\w’'])?[‘“'\"]+)({_LETTERS})", re.DOTALL)
_LAST = re.compile(
    rf"({_LETTERS}(?:[’']t(?![^\W\d_]))?)"
    rf"(?:\(s\)|[’'](?:s|re|ve|ll|d|m)|((?:[-–—/]+{_LETTERS})+))?"
    r"[-.,;:!?)\]}’”'\"»*…–—]*\s*"
)
_SYMBOLIC = tuple("-–—/…*")  # "Ctrl-s", "100/s", "*n"
_SENTENCE_ENDS = (".", "?", "!", ":", "•", "”", '"')


@dataclass(frozen=True, slots=True)
class Piece:
    token: int  # its place among the tokens of the line
    letters: str
    is_label: bool = False  # a letter that names something ("objectives a and g", "x-axis")
    begins_sentence: bool = False


def runs(tokens: Sequence[str], labels: AbstractSet[int]) -> Iterator[list[Piece]]:
    """Two or more that touch. A capital inside a word, a digit, an address, a doubled space: nothing is joined across them."""
    run: list[Piece] = []
    for place, token in enumerate(tokens):
        if run and token.isalpha() and token.islower():
            run.append(Piece(place, token, place in labels))
            continue
        last = _LAST.fullmatch(token) if run else None
        if last and last[1].islower() and not (last[2] and last[1] in BEGINNINGS):
            is_label = place in labels or (len(last[1]) == 1 and bool(last[2]))
            run.append(Piece(place, last[1], is_label))
        if len(run) > 1:
            yield run
        run = _begun(place, tokens, labels)
    if len(run) > 1:
        yield run


def _begun(place: int, tokens: Sequence[str], labels: AbstractSet[int]) -> list[Piece]:
    token = tokens[place]
    first = _FIRST.fullmatch(token)
    if not first or not (first[1].islower() or first[1].istitle()):
        return []
    before = tokens[place - 1] if place else ""
    is_label = place in labels or (len(first[1]) == 1 and token[:-1].endswith(_SYMBOLIC))
    begins = first[1] != token or not before or before.endswith(_SENTENCE_ENDS)
    return [Piece(place, first[1], is_label, begins)]

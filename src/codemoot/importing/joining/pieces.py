"""Runs of tokens that may be pieces of one word: letters against letters, one space between them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from codemoot.importing.joining.vocabulary import BEGINNINGS

_LETTERS = r"[^\W\d_]+"
_LEAD = re.compile(r"(?:[^\W\d_]|[-–—/(\[{«*…•‘“'\"’])*")  # "third-", "(", "and/": no digits, no addresses
_JOINTS = tuple("-–—/([{«*…•‘“'\"")
_WHITESPACE = re.compile(r"\s")  # a tab
_LAST = re.compile(
    rf"({_LETTERS}(?:[’']t(?![^\W\d_]))?)"
    rf"(?:\(s\)|[’'](?:s|re|ve|ll|d|m)|((?:[-–—/]+{_LETTERS})+))?"
    r"[-.,;:!?)\]}’”'\"»*…–—]*\s*"
)
_LONGEST_TOKEN = 60
_LONGEST_RUN = 500
_SYMBOLIC = tuple("-–—/…*")  # "Ctrl-s", "100/s", "*n"
_SENTENCE_ENDS = (".", "?", "!", ":", "•", "”", '"')


@dataclass(frozen=True, slots=True)
class Piece:
    token: int  # its place among the tokens of the line
    letters: str
    is_label: bool = False  # a letter that names something ("objectives a and g", "x-axis")
    begins_sentence: bool = False


def runs(tokens: Sequence[str], labels: AbstractSet[int]) -> Iterator[list[Piece]]:
    """Two or more each. A capital inside a word, a digit, an address, a doubled space end a run."""
    run: list[Piece] = []
    for place, token in enumerate(tokens):
        if run and token.isalpha() and token.islower() and len(run) < _LONGEST_RUN:
            run.append(Piece(place, token, place in labels))
            continue
        last = _LAST.fullmatch(token[: _LONGEST_TOKEN + 1]) if run else None
        if last and last[1].islower() and not _is_apart(last[1], last[2] or ""):
            is_label = place in labels or (len(last[1]) == 1 and last[2] not in {None, "/or"})
            run.append(Piece(place, last[1], is_label))
        if len(run) > 1:
            yield run
        run = _begun(place, tokens, labels)
    if len(run) > 1:
        yield run


def _is_apart(letters: str, compound: str) -> bool:
    """ "Re-opened", "n/a"; but not "an d/or"."""
    is_short_form = len(letters) == 1 and compound.startswith("/") and compound != "/or"
    return is_short_form or (compound != "" and letters in BEGINNINGS)


def _begun(place: int, tokens: Sequence[str], labels: AbstractSet[int]) -> list[Piece]:
    letters = _last_letters(tokens[place])
    if not (letters.islower() or letters.istitle()):
        return []
    lead = tokens[place].removesuffix(letters)
    before = tokens[place - 1] if place else ""
    if len(letters) == 1 and lead.endswith("/"):
        return []
    is_label = place in labels or (len(letters) == 1 and lead.endswith(_SYMBOLIC))
    begins = bool(lead) or not before or before.endswith(_SENTENCE_ENDS)
    return [Piece(place, letters, is_label, begins)]


def _last_letters(token: str) -> str:
    """Those after a lead that ends where a word may begin; none after "domain's"."""
    if token.isalpha():
        return token
    if len(token) > _LONGEST_TOKEN:
        return ""
    token = _WHITESPACE.split(token)[-1]
    lead = next((token[:end] for end in range(len(token), 0, -1) if not token[end - 1].isalpha()), "")
    is_apostrophe = lead[-1:] == "'" and lead[-2:-1].isalpha()
    is_lead = not lead or (_LEAD.fullmatch(lead) and lead.endswith(_JOINTS) and not is_apostrophe)
    return token[len(lead) :] if is_lead else ""

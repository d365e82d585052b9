"""Taking out the spaces that a PDF put inside words and before marks, line by line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from codemoot.importing.joining.evidence import Evidence
from codemoot.importing.joining.labels import CONTEXT, bare, labels
from codemoot.importing.joining.marks import close_up
from codemoot.importing.joining.pieces import runs
from codemoot.importing.joining.reading import read

_SPACE = re.compile("([ \u00a0])")


@dataclass(frozen=True, slots=True)
class Joined:
    text: str
    joined: int  # how many places were mended


def mend(text: str, evidence: Evidence) -> Joined:
    """Doubled spaces, which stand between words, and line ends stay as they are."""
    mended, places, before = [], 0, [""]
    for line in text.splitlines(keepends=True):
        joined = _mend_line(line, before, evidence)
        mended.append(joined.text)
        places += joined.joined
        before = _SPACE.split(joined.text)[::2][-CONTEXT:]
    return Joined("".join(mended), places)


def _mend_line(line: str, before: Sequence[str], evidence: Evidence) -> Joined:
    """Over and over, since a mended word may be what shows the next."""
    parts = _SPACE.split(line)
    tokens = parts[::2]
    splits = [*evidence.names.splits(tokens), *_splits(tokens, before, evidence)]
    for place in {place for split in splits for place in split}:
        parts[2 * place - 1] = ""
    mended, marks = "".join(parts), 0
    if evidence.is_damaged:
        mended, marks = close_up(mended, evidence.compounds)
    if mended == line:
        return Joined(line, 0)
    again = _mend_line(mended, before, evidence)
    return Joined(again.text, again.joined + len(splits) + marks)


def _splits(tokens: Sequence[str], before: Sequence[str], evidence: Evidence) -> list[list[int]]:
    """For each split word the places of the tokens that belong to the one before."""
    symbols = {place for place, token in enumerate(tokens) if bare(token) in evidence.symbols}
    found = runs(tokens, labels(tokens, before) | symbols)
    return [[piece.token for piece in word[1:]] for run in found for word in read(run, evidence)]

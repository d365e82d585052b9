"""Learning from a whole document what a piece of it cannot tell."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from codemoot.importing.joining.english import STANDING, SYLLABLE, zipf
from codemoot.importing.joining.evidence import Evidence
from codemoot.importing.joining.labels import bare
from codemoot.importing.joining.marks import COMPOUND
from codemoot.importing.joining.mending import mend
from codemoot.importing.joining.names import Names

_CONTRACTION = re.compile(r"[a-z][’'](?:t|re|ll|ve|d|m)\b")
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_NAME_OF_TWO = re.compile(r"\b([A-Z][a-z]{4,}) [A-Z][a-z]+\b")
_WORDS_TO_A_SPLIT = 2000  # with fewer splits a document is not damaged, only mistyped
_ENOUGH = 200_000  # characters that show whether it is


def learn(names: Iterable[str], text: str) -> Evidence:
    known = [*names, *_names_in(text)]
    evidence = Evidence(
        names=Names.of(known),
        strangers=frozenset(word.lower() for name in known for word in name.split() if len(word) > SYLLABLE)
        | _recurring(text),
        compounds=frozenset(found[0].lower() for found in COMPOUND.finditer(text)),
        keeps_apostrophes=bool(_CONTRACTION.search(text)),
    )
    if not text:
        return evidence
    sample = _sample(text)
    cautious = replace(evidence, is_damaged=False)
    if mend(sample, cautious).joined * _WORDS_TO_A_SPLIT < len(sample.split()):
        return cautious
    return replace(evidence, symbols=_symbols(sample, mend(sample, evidence).text))


def _sample(text: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(lines[:: 1 + len(text) // _ENOUGH])


def _names_in(text: str) -> set[str]:
    return {found[0] for found in _NAME_OF_TWO.finditer(text) if zipf(found[1]) < STANDING - 1}


def _recurring(text: str) -> frozenset[str]:
    written = Counter(found[0].lower() for found in _NAME.finditer(text))
    return frozenset(word for word, times in written.items() if times > 1 and zipf(word) < STANDING)


def _symbols(text: str, mended: str) -> frozenset[str]:
    """Letters that stay alone more often than not."""
    were, are = _lone_letters(text), _lone_letters(mended)
    return frozenset(letter for letter, times in are.items() if times > 1 and 2 * times > were[letter])


def _lone_letters(text: str) -> Counter[str]:
    letters = (bare(token) for token in text.split())
    return Counter(letter for letter in letters if len(letter) == 1 and letter.islower() and letter != "a")

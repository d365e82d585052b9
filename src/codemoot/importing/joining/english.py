"""What English itself says of a run of letters: how often it is written, and whether it stands alone."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from math import log10

from codemoot.importing.joining.vocabulary import RARER_SHORT_WORDS, SHORT_WORDS

ALL_WORDS = 9  # a zipf counts in ten to the ninth of them
STANDING = 3.3  # a longer word written at least so often is taken to stand by itself
_PLURAL = 1.0  # how much less often it is written
SYLLABLE = 3  # up to this length frequency decides nothing: each is somebody's abbreviation


def zipf(word: str) -> float:
    """How often it is written: the power of ten of its count in a thousand million words, 0 if never."""
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word).replace("’", "'")
    written = _zipfs().get(word.lower(), 0.0)
    if not written and word.endswith("s"):  # the plural of a rare word may be missing from the list
        written = max(0.0, _zipfs().get(word.lower()[:-1], 0.0) - _PLURAL)
    return written


@lru_cache(maxsize=1 << 16)
def stands(word: str) -> bool:
    """Whether prose writes it by itself, so that it need not be a piece of another word."""
    if len(word) == 1:
        return word in {"a", "A", "I"}
    if word.isupper():
        return True
    return word.lower() in SHORT_WORDS if len(word) <= SYLLABLE else zipf(word) >= STANDING


def is_word(word: str) -> bool:
    """Whether pieces can have made it: anything longer than a syllable is left to its frequency."""
    return len(word) > SYLLABLE or word.lower() in SHORT_WORDS or word.lower() in RARER_SHORT_WORDS


@cache
def _zipfs() -> Mapping[str, float]:
    import wordfreq  # noqa: PLC0415  (slow to import, and only dumps and PDFs need it)

    frequencies = wordfreq.get_frequency_dict("en", "large")
    return {word: log10(frequency) + ALL_WORDS for word, frequency in frequencies.items()}

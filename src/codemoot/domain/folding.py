"""Find words in a text as a reader means them: whatever the capitals, the accents and the line breaks."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

SAME = {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"}  # noqa: RUF001


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", SAME.get(chr(code), chr(code)))
        folded = "".join(part for part in plain if not unicodedata.combining(part)).casefold()
        self[code] = " " if folded and folded.isspace() else folded
        return self[code]


TABLE = _Table()


def folded(text: str) -> str:
    """Return the text as it is searched: two texts that a reader calls the same words fold to one."""
    return " ".join(text.translate(TABLE).split())


def pieces(text: str, words: str) -> Iterator[tuple[str, bool]]:
    """Split a text into its pieces, each with whether it is what was looked for; joined they are the text."""
    cuts = [0, *(end for place in places(text, words) for end in place), len(text)]
    for index, (start, end) in enumerate(pairwise(cuts)):
        if start < end:
            yield text[start:end], index % 2 == 1


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Return where the words stand in the text, from first to last, none within another."""
    wanted = r"\s+".join(map(re.escape, folded(words).split()))
    if not wanted:
        return []
    plain = text.translate(TABLE)
    origins = range(len(text)) if text.isascii() else _origins(text)
    found: list[tuple[int, int]] = []
    for match in re.finditer(wanted, plain):
        start, end = origins[match.start()], _after(text, origins[match.end() - 1])
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _origins(text: str) -> Sequence[int]:
    """Return for each character of the folded text where the one that it came from stands."""
    return [place for place, character in enumerate(text) for _ in TABLE[ord(character)]]


def _after(text: str, place: int) -> int:
    """Return the place after a character and the accents that belong to it."""
    place += 1
    while place < len(text) and unicodedata.combining(text[place]):
        place += 1
    return place

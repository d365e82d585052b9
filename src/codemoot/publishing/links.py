"""E-mail addresses in a sentence of an edition, so that each writer can make a link of them."""

import re
from collections.abc import Iterator

ADDRESS = re.compile(r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")


def pieces(sentence: str) -> Iterator[tuple[str, bool]]:
    """Split a sentence into its pieces, each with whether it is an address; joined they are the sentence."""
    return ((piece, index % 2 == 1) for index, piece in enumerate(ADDRESS.split(sentence)) if piece)

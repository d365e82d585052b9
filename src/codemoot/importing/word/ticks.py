"""Boxes beside words, `☒ Yes ☐ No`: which are there, and which are ticked."""

import re
from dataclasses import dataclass

from codemoot.importing.word.symbols import UNCLEAR

BOX = re.compile(UNCLEAR + r"|[☐☑☒□■▢✓✔✗✘🗷🗹🗸]|\[ ?[xX✓✔]? ?\]|\( ?[xX✓✔]? ?\)")
EMPTY = re.compile(r"[☐□▢]|\[ *\]|\( *\)")


@dataclass(frozen=True, slots=True)
class Ticks:
    offered: tuple[str, ...]
    chosen: tuple[str, ...]
    is_clear: bool = True  # of each box it is certain whether it is ticked


def read_ticks(text: str) -> Ticks | None:
    """Return the choices that have boxes; None where there is no box. A box may stand before or after."""
    boxes = list(BOX.finditer(text))
    if not boxes:
        return None
    comes_first = not text[: boxes[0].start()].strip()
    ends = [box.start() for box in boxes[1:]] + [len(text)]
    starts = [0] + [box.end() for box in boxes[:-1]]
    words = [
        text[box.end() : end] if comes_first else text[start : box.start()]
        for box, start, end in zip(boxes, starts, ends, strict=True)
    ]
    choices = [" ".join(each.split()).strip(" /,;:") for each in words]
    ticked = [EMPTY.fullmatch(box[0]) is None for box in boxes]
    chosen = tuple(each for each, is_on in zip(choices, ticked, strict=True) if is_on)
    return Ticks(tuple(choices), chosen, all(box[0] != UNCLEAR for box in boxes))

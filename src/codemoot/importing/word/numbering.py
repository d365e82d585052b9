"""The bullets and numbers that Word prints before paragraphs of a list without storing them in the text."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from codemoot.importing.word.names import Element, attribute, local, tags, value, whole
from codemoot.importing.word.package import Package
from codemoot.importing.word.styles import Style, read_styles

BULLET = "• "
NO_LIST = "0"  # takes a paragraph out of the list of its style
LEVELS = 9
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    format: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of one document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)  # of each kind of list
    kinds: dict[str, str] = field(default_factory=dict)  # of each list; lists of a kind count on
    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * LEVELS))

    def label(self, list_id: str, level: int) -> str:
        """Return what stands before the next paragraph of this list, with a space after it."""
        kind = self.kinds.get(list_id)
        if kind is None or not 0 <= level < LEVELS:
            return ""
        levels = self.levels.get(kind, {})
        this = levels.get(level, Level())
        if this.format == "bullet":
            return BULLET
        counts = self.counts[kind]
        counts[level] = counts[level] + 1 if counts[level] else this.start
        counts[level + 1 :] = [0] * (LEVELS - level - 1)
        text = this.text if this.format != "none" else ""
        for at in range(level + 1):
            shown = levels.get(at, Level())
            text = text.replace(f"%{at + 1}", _number(counts[at] or shown.start, shown.format))
        return f"{text} " if text.strip() else ""


def _number(number: int, style: str) -> str:
    if style.endswith("Letter"):
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif style.endswith("Roman"):
        text = _roman(number)
    else:
        return f"{number:02}" if style == "decimalZero" else str(number)
    return text.upper() if style.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for worth, letters in ROMAN:
        text += letters * (number // worth)
        number %= worth
    return text


def read_numbering(package: Package) -> Numbering:
    numbering = Numbering()
    for part in package.related("numbering"):
        for _, element in package.elements(part, tags("abstractNum", "num")):
            if local(element) == "num":
                numbering.kinds[attribute(element, "numId")] = value(element, "abstractNumId")
            else:
                numbering.levels[attribute(element, "abstractNumId")] = dict(_levels(element))
    return numbering


def _levels(kind: Element) -> Iterator[tuple[int, Level]]:
    for element in kind:
        if local(element) == "lvl":
            start = min(whole(value(element, "start"), 1), 10_000)
            level = Level(value(element, "numFmt") or "decimal", value(element, "lvlText"), start)
            yield whole(attribute(element, "ilvl")), level


class Lists:
    """The lists and styles of a document, read when the first paragraph asks for them."""

    def __init__(self, package: Package) -> None:
        self._package = package

    @cached_property
    def _styles(self) -> dict[str, Style]:
        return read_styles(self._package)

    @cached_property
    def _numbering(self) -> Numbering:
        return read_numbering(self._package)

    def prefix(self, style_id: str, list_id: str, level: int) -> str:
        """Return what Word prints before this paragraph."""
        style = self._styles.get(style_id, Style()) if style_id else Style()
        if not list_id:
            list_id, level = style.list_id, style.level
        if list_id in self._numbering.kinds:
            return self._numbering.label(list_id, level)
        return BULLET if style.name.lower().startswith("list bullet") and list_id != NO_LIST else ""

    def hides(self, style_id: str) -> bool:
        return self._styles.get(style_id, Style()).hides

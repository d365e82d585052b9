"""What the styles of a document say of lists and of hidden text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from codemoot.importing.word.names import Element, attribute, child, is_on, tags, value, whole
from codemoot.importing.word.package import Package

DEEPEST = 12  # styles based on styles; Word stops at about ten


@dataclass(frozen=True, slots=True)
class Style:
    name: str = ""
    list_id: str = ""
    level: int = 0
    hides: bool = False


@dataclass(frozen=True, slots=True)
class _Declared:
    style: Style
    based_on: str


def read_styles(package: Package) -> dict[str, Style]:
    declared = {
        attribute(element, "styleId"): _declared(element)
        for part in package.related("styles")
        for _, element in package.elements(part, tags("style"))
    }
    return {id_: _inherited(id_, declared) for id_ in declared}


def _declared(element: Element) -> _Declared:
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    list_id, level = ("", 0) if paragraph is None else list_of(paragraph)
    hides = run is not None and is_on(run, "vanish")
    return _Declared(Style(value(element, "name"), list_id, level, hides), value(element, "basedOn"))


def list_of(paragraph: Element) -> tuple[str, int]:
    """Return the list that paragraph properties name, and the level in it."""
    found = child(paragraph, "numPr")
    return ("", 0) if found is None else (value(found, "numId"), whole(value(found, "ilvl")))


def _inherited(id_: str, declared: Mapping[str, _Declared]) -> Style:
    style, based_on = declared[id_].style, declared[id_].based_on
    for _ in range(DEEPEST):
        if style.list_id or based_on not in declared:
            break
        below = declared[based_on]
        style = replace(style, list_id=below.style.list_id, level=below.style.level)
        based_on = below.based_on
    return style

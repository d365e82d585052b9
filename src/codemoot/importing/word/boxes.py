"""Boxes that a Word form is filled in by: content controls, and the form fields of older forms."""

from dataclasses import dataclass

from codemoot.importing.word.names import W14, Element, attribute, child, is_on, value, whole
from codemoot.importing.word.symbols import TICKED, UNTICKED

CHECKED = f"{W14}checkbox/{W14}checked"
TRUE = {"1", "true", "on"}


@dataclass(slots=True)
class Control:
    """A content control. What it holds is its text, unless it stands for a tick or still shows its hint."""

    tag: str = ""
    instead: str | None = None  # printed once in place of its text


def control(properties: Element) -> Control:
    tag = value(properties, "tag")
    if properties.find(f"{W14}checkbox") is not None:
        checked = properties.find(CHECKED)
        is_ticked = checked is not None and checked.get(f"{W14}val", "1") in TRUE
        return Control(tag, TICKED if is_ticked else UNTICKED)
    return Control(tag, "" if is_on(properties, "showingPlcHdr") else None)


def field_text(character: Element) -> str | None:
    """Return what a form field shows that its text does not say: a tick, or the choice made."""
    data = child(character, "ffData")
    if data is None:
        return None
    box, choices = child(data, "checkBox"), child(data, "ddList")
    if box is not None:
        state = "checked" if child(box, "checked") is not None else "default"
        return TICKED if is_on(box, state) else UNTICKED
    return None if choices is None else _chosen(choices)


def _chosen(choices: Element) -> str:
    entries = [attribute(entry, "val") for entry in choices if str(entry.tag).endswith("}listEntry")]
    at = whole(value(choices, "result") or value(choices, "default"))
    return entries[at] if at < len(entries) else ""

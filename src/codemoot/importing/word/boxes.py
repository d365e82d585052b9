"""Boxes that a Word form is filled in by: content controls, and the form fields of older forms."""

from dataclasses import dataclass

from codemoot.importing.word.names import W14, Element, attribute, child, is_on, value, whole
from codemoot.importing.word.symbols import TICKED, UNCLEAR, UNTICKED

CHECKBOX = f"{W14}checkbox"
TRUE = {"1", "true", "on"}
SHOWS_NO_TICK = {"", "no", "n", "☐", "□", "▢", "[]", "[ ]"}


@dataclass(slots=True)
class Control:
    """A content control: what it holds is its text, unless that still is its hint."""

    tag: str = ""
    is_hint: bool = False

    def shows(self, text: str) -> str:
        return "" if self.is_hint else text


@dataclass(slots=True)
class TickBox(Control):
    """A box to tick: it has a state, and beside that whatever somebody typed into it."""

    is_ticked: bool = False
    when_empty: str = ""  # the character that its own properties name
    _text: str = ""
    _written: str = ""

    def shows(self, text: str) -> str:
        """Return the box that the state and the text up to here call for, as far as it is not yet written."""
        self._text += text
        drawn = self._text.strip()
        shows_tick = drawn.casefold() not in SHOWS_NO_TICK and drawn != self.when_empty
        box = TICKED if self.is_ticked else UNTICKED
        if drawn and shows_tick != self.is_ticked:
            box = UNCLEAR
        added = box.removeprefix(self._written) if box.startswith(self._written) else ""
        self._written += added
        return added


def control(properties: Element) -> Control:
    tag, box = value(properties, "tag"), properties.find(CHECKBOX)
    if box is None:
        return Control(tag, is_on(properties, "showingPlcHdr"))
    checked, empty = box.find(f"{W14}checked"), box.find(f"{W14}uncheckedState")
    is_ticked = checked is not None and checked.get(f"{W14}val", "1") in TRUE
    code = "" if empty is None else str(empty.get(f"{W14}val", ""))
    return TickBox(tag, is_ticked=is_ticked, when_empty=_character(code))


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


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

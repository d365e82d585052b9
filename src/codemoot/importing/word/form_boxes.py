"""Which text stands in which box of a form that this product printed, and which text in none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from codemoot.domain import forms
from codemoot.domain.collation.responses import Facts
from codemoot.domain.forms import Box, Place
from codemoot.importing.collated.blocks import Paragraph, Table
from codemoot.importing.word.ooxml import WordDocument

ASKED = re.compile(r"(Q\d+): ?(.*)", re.DOTALL)
HEADING = re.compile(r"Question \d+")
TITLE = re.compile(r"(\S+) ‘(.*)’", re.DOTALL)
TAG = re.compile(r"codemoot:(?:(Q\d+):)?(\w+)")
HINTS = (
    *forms.PLACEHOLDERS,
    "Click or tap here to enter text.",
    "Click here to enter text.",
    "Choose an item.",
)


@dataclass(slots=True)
class Filled:
    """What the form holds, as far as it has been gone through."""

    facts: Facts = field(default_factory=Facts)
    asked: dict[str, str] = field(default_factory=dict)  # text of each question
    headings: dict[str, str] = field(default_factory=dict)  # what each question's answer may be, as printed
    boxes: dict[Place, str] = field(default_factory=dict)
    unplaced: list[tuple[str, str]] = field(default_factory=list)  # where, and what

    def fill(self, place: Place, said: str, where: str) -> None:
        if not self.boxes.get(place):
            self.boxes[place] = said
        elif said and said != self.boxes[place]:
            self.unplaced.append((where, said))


def is_ours(document: WordDocument) -> bool:
    return mark(document) is not None or any(_place(tag) for tag in document.boxes)


def mark(document: WordDocument) -> str | None:
    """Return the mark of the wording that was issued, as the form's properties or its footer have it."""
    lines = [document.properties.get(forms.PROPERTY, ""), *(aside.text for aside in document.asides)]
    stamps = (forms.read_stamp(line) for line in lines)
    return next((stamp[1] for stamp in stamps if stamp is not None), None)


def collect(document: WordDocument) -> Filled:
    filled = Filled()
    opening = True
    for block in document.blocks:
        if isinstance(block, Table):
            opening = False
            _rows(block, filled)
        elif opening:
            _front(block, filled)
        else:
            _between(block, filled)
    _by_tags(document, filled)
    filled.unplaced += [(aside.where, aside.text) for aside in _text_boxes(document)]
    return filled


def _front(block: Paragraph, filled: Filled) -> None:
    found = TITLE.fullmatch(block.text.strip())
    if found:
        filled.facts = replace(filled.facts, reference=found[1], title=found[2])


def _between(block: Paragraph, filled: Filled) -> None:
    """Take the questions, pass over the printed words, and keep what somebody wrote beside the boxes."""
    text = block.text.strip()
    asked = ASKED.fullmatch(text)
    if asked and asked[1] not in filled.asked:
        filled.asked[asked[1]] = asked[2]
    elif text.startswith(forms.ASK):
        contact = text.removeprefix(forms.ASK).strip().removesuffix(".")
        filled.facts = replace(filled.facts, contact=contact or None)
    elif text and not _is_printed(text):
        filled.unplaced.append((block.where, text))


def _is_printed(text: str) -> bool:
    return bool(HEADING.fullmatch(text)) or text == forms.ENDING or text.startswith(forms.SEND)


def _rows(table: Table, filled: Filled) -> None:
    for number, row in enumerate(table.rows, 1):
        where = f"{table.where}, row {number}"
        said = _said(row[1:])
        read = forms.read_label(" ".join(row[0].split()))
        if read is not None:
            place, heading = read
            filled.fill(place, said, where)
            if heading and place.question:
                filled.headings.setdefault(place.question, heading)
        elif said != forms.YOURS:
            filled.unplaced.append((where, "\n".join(filter(None, (row[0].strip(), said)))))


def _by_tags(document: WordDocument, filled: Filled) -> None:
    """Take boxes whose printed words were changed by the tags of their content controls."""
    for tag, text in document.boxes.items():
        place, said = _place(tag), _said((text,))
        if place is not None and place not in filled.boxes:
            filled.boxes[place] = said
            filled.unplaced = [each for each in filled.unplaced if not said or not each[1].endswith(said)]


def _place(tag: str) -> Place | None:
    found = TAG.fullmatch(tag)
    return Place(Box(found[2]), found[1]) if found and found[2] in tuple(Box) else None


def _said(cells: Iterable[str]) -> str:
    """Return what was written, without the hint that stood in the box; spaces alone are nothing."""
    said = "\n".join(filter(None, map(_without_hint, cells)))
    return said if said.strip() else ""


def _without_hint(cell: str) -> str:
    if cell.strip() in HINTS:
        return ""
    for hint in forms.PLACEHOLDERS:
        cell = cell.removeprefix(hint).removesuffix(hint)
    return cell


def _text_boxes(document: WordDocument) -> list[Paragraph]:
    return [aside for aside in document.asides if aside.where.endswith("text box") and aside.text.strip()]

"""Filled Word forms by the hundred, as a consultation's mailbox holds them."""

import io
import random
import zipfile
from pathlib import Path

from lxml import etree

from bench.consultation import ANSWERS, CATEGORIES, comment
from codemoot.domain.collation.responses import Facts
from codemoot.domain.questions import Question
from codemoot.publishing.form import FormWording, form_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"
ASKED = [Question(f"Q{n}", f"Do you agree with part {n} of the proposal?", "Yes/No") for n in range(1, 6)]


def write_forms(folder: Path, count: int) -> Path:
    """Write this many forms, each filled by another Party."""
    folder.mkdir()
    wording = FormWording("Modification Report Consultation", "MRC", "Change Board", CATEGORIES)
    with zipfile.ZipFile(io.BytesIO(form_docx(ASKED, Facts(reference="SECMP0101"), wording))) as form:
        parts = {name: form.read(name) for name in form.namelist()}
    chance = random.Random(count)  # noqa: S311  (invented text, not a secret)
    for number in range(count):
        filled = {**parts, DOCUMENT: _filled(parts[DOCUMENT], number, chance)}
        with zipfile.ZipFile(folder / f"response-{number}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in filled.items():
                archive.writestr(name, content)
    return folder


def _filled(document: bytes, number: int, chance: random.Random) -> bytes:
    boxes = {"party": f"Party {number:05} Energy", "category": chance.choice(CATEGORIES)}
    for question in ASKED:
        boxes[f"{question.id}:answer"] = chance.choice(ANSWERS)
        boxes[f"{question.id}:comments"] = comment(chance).replace("\n", " ")
    root = etree.fromstring(document)
    for control in root.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        text = boxes.get(str(tag.get(f"{W}val")).removeprefix("codemoot:")) if tag is not None else None
        if text is not None:
            _fill(control, text)
    return etree.tostring(root)


def _fill(control: etree._Element, text: str) -> None:
    hint = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    if hint is not None:
        control[0].remove(hint)
    for place, line in enumerate(control.iter(f"{W}t")):
        line.text = "" if place else text

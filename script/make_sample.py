"""Make the Word forms and the sheet of the shipped sample: the same text gives the same bytes.

A form is printed as `codemoot form` prints it and filled in as Word fills it: the hint goes, the text comes
in runs of a sentence each, bullets become a list, a ticked box changes its sign.
"""

import re
import tomllib
from collections.abc import Mapping
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NotRequired, TypedDict
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element
from xlsxwriter import Workbook

from codemoot.cli.form import form
from codemoot.publishing.form_pages import pack

ROOT = Path(__file__).resolve().parents[1]
TEXT = ROOT / "script" / "sample" / "responses.toml"
SAMPLE = ROOT / "src" / "codemoot" / "demo" / "sample"
CHECKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checked"
SENTENCE = re.compile(r"(?<=[.?!;:]) ")
BULLET = "• "
WRITTEN_ON = datetime(2019, 3, 28, 9, 30, tzinfo=UTC)
KEPT_OF_A_CUT_FILE = 0.6


class Asked(TypedDict):
    reference: str
    title: str
    contact: str
    solution: str
    closes: str
    return_to: str


class FilledForm(TypedDict):
    file: str
    boxes: dict[str, str | bool]
    cut_short: NotRequired[str]


class Sheet(TypedDict):
    file: str
    heading: str
    rows: list[dict[str, str]]


def main() -> None:
    responses = tomllib.loads(TEXT.read_text("utf-8"))
    asked: Asked = responses["consultation"]
    forms: list[FilledForm] = responses["forms"]
    typed_up: Sheet = responses["sheet"]
    blank = blank_form(asked)
    files = {typed_up["file"]: sheet(typed_up)}
    for each in forms:
        content = filled(blank, each["boxes"])
        files[each["file"]] = content
        if "cut_short" in each:
            files[each["cut_short"]] = content[: int(len(content) * KEPT_OF_A_CUT_FILE)]
    for name, content in sorted(files.items()):
        (SAMPLE / name).write_bytes(content)
        print(f"{len(content):7,} bytes  {name}")


def blank_form(asked: Asked) -> bytes:
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        out = Path(folder) / "form.docx"
        form(**asked, out=out)
        return out.read_bytes()


def filled(blank: bytes, boxes: Mapping[str, str | bool]) -> bytes:
    document = Document(BytesIO(blank))
    controls = {_tag(control): control for control in document.element.body.iter(qn("w:sdt"))}
    for tag, said in boxes.items():
        control = controls[f"codemoot:{tag}"]
        if isinstance(said, str):
            _write(control, said.strip("\n"))
        else:
            _tick(control, on=said)
    return pack(document)


def _tag(control: _Element) -> str:
    return str(_part(control, "w:sdtPr", "w:tag").get(qn("w:val")))


def _part(control: _Element, *names: str) -> _Element:
    """Return the element below the control at the end of this path."""
    for name in names:
        control = next(control.iterchildren(qn(name)))
    return control


def _write(control: _Element, said: str) -> None:
    """Put the text where the hint was; an empty box keeps its hint."""
    if not said:
        return
    _part(control, "w:sdtPr").remove(_part(control, "w:sdtPr", "w:showingPlcHdr"))
    content = _part(control, "w:sdtContent")
    takes_paragraphs = content.find(qn("w:p")) is not None
    for child in list(content):
        content.remove(child)
    for line in said.split("\n"):
        content.extend([_paragraph(line)] if takes_paragraphs else _runs(line))


def _paragraph(line: str) -> _Element:
    style = "ListBullet" if line.startswith(BULLET) else "Box"
    paragraph = parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>')
    paragraph.extend(_runs(line.removeprefix(BULLET)))
    return paragraph


def _runs(line: str) -> list[_Element]:
    sentences = SENTENCE.sub(" \n", line).split("\n")
    return [
        parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve">{escape(each)}</w:t></w:r>')
        for each in sentences
    ]


def _tick(control: _Element, *, on: bool) -> None:
    next(control.iter(CHECKED)).set(CHECKED.replace("checked", "val"), str(int(on)))
    next(control.iter(qn("w:t"))).text = "☒" if on else "☐"


def sheet(said: Sheet) -> bytes:
    """Return the workbook, its header below a heading as people like to have it."""
    written = BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"title": said["heading"], "created": WRITTEN_ON})
        page = book.add_worksheet("Responses")
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        columns = list(dict.fromkeys(column for row in said["rows"] for column in row))
        columns.sort(key=lambda column: re.sub(r"\D", "", column))
        page.write_string(0, 0, said["heading"], bold)
        page.write_row(2, 0, columns, bold)
        for number, row in enumerate(said["rows"], 3):
            for place, column in enumerate(columns):
                page.write_string(number, place, row.get(column, "").strip("\n"), wrapped)
        page.set_column(0, len(columns) - 1, 28)
    return written.getvalue()


if __name__ == "__main__":
    main()

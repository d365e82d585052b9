"""The text of a Word file as a person sees it: paragraphs, tables, ticks, and what was left out.

Tracked changes are read as if accepted. One pass over the elements; each is let go when its row or its
paragraph ends, so that memory follows the text and not the markup.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from codemoot.domain.findings import Finding
from codemoot.importing.assembly import Assembly
from codemoot.importing.collated.blocks import Block, Paragraph
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.source import Source
from codemoot.importing.word.body import BodyReader
from codemoot.importing.word.names import tags
from codemoot.importing.word.numbering import Lists
from codemoot.importing.word.package import Package

PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


@dataclass(frozen=True, slots=True)
class WordDocument:
    name: str
    blocks: tuple[Block, ...] = ()
    asides: tuple[Paragraph, ...] = ()  # of headers, footers and text boxes
    boxes: Mapping[str, str] = field(default_factory=dict)  # tag of a content control: text of its cell
    properties: Mapping[str, str] = field(default_factory=dict)  # that the document names itself
    findings: tuple[Finding, ...] = ()


def read_blocks(source: Source) -> WordDocument:
    """Read the file; one that cannot or must not be read has findings only."""
    try:
        return _read(source.name, Package(source))
    except UnreadableError as error:
        return WordDocument(source.name, findings=(error.finding,))


def _read(name: str, package: Package) -> WordDocument:
    lists = Lists(package)
    body = _pass(name, package, package.main, lists)
    margins = [_pass(f"{name}, header or footer", package, part, lists) for part in _margins(package)]
    first: dict[str, str] = {}
    for reader in (body, *margins):
        first = reader.noticed | first
    if package.has_macros:
        first["macros"] = name
    if _has_comments(package):
        first.setdefault("text-hidden", name)
    return WordDocument(
        name,
        tuple(body.assembly.blocks),
        tuple(_asides(name, body, margins)),
        body.boxes,
        _properties(package),
        tuple(Finding(rule, where) for rule, where in sorted(first.items())),
    )


def _pass(name: str, package: Package, part: str, lists: Lists) -> BodyReader:
    reader = BodyReader(Assembly(name), lists)
    for event, element in package.elements(part, reader.reads, ("start", "end")):
        reader.feed(event, element)
    return reader


def _margins(package: Package) -> list[str]:
    return [part for kind in ("header", "footer") for part in package.related(kind)]


def _has_comments(package: Package) -> bool:
    parts = package.related("comments")
    return any(True for part in parts for _ in package.elements(part, tags("comment")))


def _asides(name: str, body: BodyReader, margins: Iterable[BodyReader]) -> Iterator[Paragraph]:
    for text in body.asides:
        yield Paragraph(text, f"{name}, text box")
    for margin in margins:
        for block in margin.assembly.blocks:
            texts = (block.text,) if isinstance(block, Paragraph) else (c for row in block.rows for c in row)
            yield from (Paragraph(text, f"{name}, header or footer") for text in texts if text.strip())
        yield from (Paragraph(text, f"{name}, header or footer") for text in margin.asides)


def _properties(package: Package) -> dict[str, str]:
    return {
        str(element.get("name")): "".join(map(str, element.itertext()))
        for part in package.properties
        for _, element in package.elements(part, {PROPERTY})
    }

"""The parts of a Word file, read within bounds: no document types, no entities, no network."""

import posixpath
import zipfile
import zlib
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import IO

from lxml import etree

from codemoot.importing.recognise import ENCRYPTED_PART, OLE, UnreadableError, open_archive
from codemoot.importing.source import Source
from codemoot.importing.word.names import Element

LARGEST_PART = 256 * 2**20  # bytes; 10,000 responses of five answers are a tenth of it
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, etree.XMLSyntaxError)

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONSHIP = f"{{{RELATIONS}}}Relationship"


class Package:
    """A Word file's parts by what they are to the document, whatever they are called."""

    def __init__(self, source: Source) -> None:
        self._name = source.name
        if source.content.startswith(OLE):
            rule = "encrypted" if ENCRYPTED_PART in source.content else "file-unreadable"
            raise UnreadableError(rule, source.name)
        self._archive = open_archive(source)
        self._names = set(self._archive.namelist())
        self.main = next(iter(self._targets("", "officeDocument")), "word/document.xml")
        if self.main not in self._names:
            raise UnreadableError("file-unreadable", source.name)

    @cached_property
    def has_macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self._names)

    def related(self, kind: str) -> list[str]:
        """Return the parts that the document relates to in this way: `header`, `styles`."""
        return [name for name in self._targets(self.main, kind) if name in self._names]

    @cached_property
    def properties(self) -> list[str]:
        """The part with the properties that the document names itself, if there is one."""
        return [name for name in self._targets("", "custom-properties") if name in self._names]

    def elements(
        self, part: str, tags: Collection[str], events: tuple[str, ...] = ("end",)
    ) -> Iterator[tuple[str, Element]]:
        """Give each opening and closing of these elements. Raise UnreadableError at the first fault."""
        where = f"{self._name}, {part}"
        if self._archive.getinfo(part).file_size > LARGEST_PART:
            raise UnreadableError("file-too-large", where)
        try:
            with self._archive.open(part) as stream:
                yield from _safe(stream, tags, events, where)
        except DAMAGE as error:
            raise UnreadableError("file-unreadable", where) from error

    def _targets(self, part: str, kind: str) -> list[str]:
        folder, file = posixpath.split(part)
        relations = f"{folder}/_rels/{file}.rels".lstrip("/")
        if relations not in self._names:
            return []
        return [
            posixpath.normpath(posixpath.join(folder, str(found.get("Target")))).lstrip("/")
            for _, found in self.elements(relations, {RELATIONSHIP})
            if str(found.get("Type")).endswith(f"/{kind}") and found.get("TargetMode") != "External"
        ]


def _safe(
    stream: IO[bytes], tags: Collection[str], events: tuple[str, ...], where: str
) -> Iterator[tuple[str, Element]]:
    parsing = etree.iterparse(
        stream,
        events=events,
        tag=tuple(tags),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    declared = None
    for event, element in parsing:
        if declared is None:
            declared = bool(element.getroottree().docinfo.doctype)
            if declared:
                raise UnreadableError("unsafe-xml", where)
        yield event, element

"""The files that a person points at: single ones, folders, zip archives of them, in order of receipt.

An entry is only a name and a place; its bytes are loaded by the worker that reads it.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from codemoot.domain.findings import Finding
from codemoot.importing.recognise import (
    DAMAGED,
    LARGEST_FILE,
    UnreadableError,
    is_document,
    open_archive,
)
from codemoot.importing.source import Source

# What a folder of responses also holds: the desk's own files, an earlier output's mapping.
PASSED_OVER = re.compile(r"(^|/)(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX/)|\.toml$|\.md$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    path: Path
    member: int | None = None  # its place in the archive at `path`: two may have one name


@dataclass(frozen=True, slots=True)
class Found:
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...] = ()


def find(paths: Sequence[Path]) -> Found:
    """Return every file below these paths: in the order given, a folder's by name."""
    found: list[Found] = []
    for path in paths:
        files = list(_files(path))
        if not files:
            found.append(Found((), (Finding("folder-empty", _printable(path.name)),)))
        for file, name in files:
            is_elsewhere = file is not path and _is_elsewhere(file)
            found.append(_skipped(name) if is_elsewhere else _opened(file, name))
    return _all_of(found)


def find_named(files: Iterable[tuple[str, Path]]) -> Found:
    """Return every one of these files by the name that a person gave it, told apart where two have one."""
    found: list[Found] = []
    given: Counter[str] = Counter()
    for called, path in files:
        name = _printable(called)
        given[name] += 1
        stem, dot, suffix = name.rpartition(".")
        again = f" ({given[name]})" if given[name] > 1 else ""
        found.append(_opened(path, f"{stem}{again}{dot}{suffix}" if dot else f"{name}{again}"))
    return _all_of(found)


def _opened(file: Path, name: str) -> Found:
    return _skipped(name) if PASSED_OVER.search(name) else _inside(file, name)


def _skipped(name: str) -> Found:
    return Found((), (Finding("entry-skipped", name),))


def _all_of(found: Sequence[Found]) -> Found:
    return Found(
        tuple(entry for each in found for entry in each.entries),
        tuple(finding for each in found for finding in each.findings),
    )


def load(entry: Entry) -> Source:
    """Return the entry's bytes. Raise UnreadableError, having read no more than the limit."""
    try:
        if entry.member is None:
            if not entry.path.is_file():  # a pipe would be waited for
                raise UnreadableError("file-unreadable", entry.name, "There is no such file.")
            with entry.path.open("rb") as file:
                return Source(entry.name, file.read(LARGEST_FILE + 1))
        with zipfile.ZipFile(entry.path) as archive, archive.open(archive.infolist()[entry.member]) as part:
            return Source(entry.name, part.read(LARGEST_FILE + 1))
    except DAMAGED as error:
        raise UnreadableError("file-unreadable", entry.name) from error


def _files(path: Path) -> Iterable[tuple[Path, str]]:
    if not path.is_dir():
        return [(path, _printable(path.name))]
    files = (file for file in path.rglob("*") if not file.is_dir() or file.is_symlink())
    named = ((file, _printable(file.relative_to(path).as_posix())) for file in files)
    return sorted(named, key=lambda pair: _natural(pair[1]))


def _is_elsewhere(file: Path) -> bool:
    """Whether a folder holds only a way to it: a link, a pipe, a device."""
    return file.is_symlink() or not file.is_file()


def _printable(name: str) -> str:
    """A name is printed at terminals and in documents, whatever somebody put in it."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)


def _natural(name: str) -> list[tuple[int, str]]:
    """Sort response-2 before response-10."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name.casefold())]


def _inside(file: Path, name: str) -> Found:
    """Return the archive's members, or the file itself."""
    if not _is_archive(file):
        return Found((Entry(name, file),))
    try:
        with open_archive(load(Entry(name, file))) as archive:
            members = [
                (_printable(f"{name}/{_tidy(info.filename)}"), place)
                for place, info in enumerate(archive.infolist())
                if not info.is_dir()
            ]
    except UnreadableError as unreadable:
        return Found((), (unreadable.finding,))
    named = sorted(members, key=lambda pair: _natural(pair[0]))
    return Found(
        tuple(Entry(tidy, file, member) for tidy, member in named if not PASSED_OVER.search(tidy)),
        tuple(Finding("entry-skipped", tidy) for tidy, _ in named if PASSED_OVER.search(tidy)),
    )


def _tidy(member: str) -> str:
    parts = [part for part in PurePosixPath(member.replace("\\", "/")).parts if part not in {"/", ".."}]
    return "/".join(parts)


def _is_archive(file: Path) -> bool:
    """Whether it is a zip of files; an Office file is a zip too. Only the directory is read."""
    if not file.is_file():
        return False
    try:
        with file.open("rb") as start:
            if start.read(2) != b"PK":
                return False
        with zipfile.ZipFile(file) as archive:
            return not is_document(archive.namelist())
    except DAMAGED:
        return False  # the worker that reads it says why

"""Gather a whole consultation from its sources: read, match, collate. One bad file never stops the rest."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from codemoot.domain.collation.collate import collate
from codemoot.domain.collation.document import Collation
from codemoot.domain.collation.responses import Reading, Response
from codemoot.domain.findings import Finding
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.consultations import Consultation
from codemoot.domain.profile.templates import template_question
from codemoot.domain.questions import Question
from codemoot.importing.entries import Entry, Found, find, load
from codemoot.importing.limits import run_each
from codemoot.importing.reading import read
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.register import Member, differing_categories, match
from codemoot.importing.sheets.joining import read_sheets
from codemoot.importing.sheets.mapping import ColumnMapping, MappingError
from codemoot.importing.source import Known


@dataclass(frozen=True, slots=True)
class Read:
    """What a worker sends back for one entry."""

    reading: Reading
    digest: str = ""  # of the file's bytes; empty if they were not read
    mapping: ColumnMapping | None = None  # how a sheet's columns were understood


@dataclass(frozen=True, slots=True)
class Readings:
    """What the sources gave, before names are matched: kept, nothing need be read twice."""

    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...] = ()  # about files that are not among the readings
    mapping: ColumnMapping | None = None  # how the sheets' columns were understood


@dataclass(frozen=True, slots=True)
class Gathered:
    collation: Collation
    responses: int
    mapping: ColumnMapping | None = None  # how the sheets' columns were understood


def gather(
    paths: Sequence[Path],
    profile: CodeProfile,
    *,
    register: Sequence[Member] = (),
    mapping: ColumnMapping | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Gathered:
    """Return the collation of every source below these paths, and how many responses they hold.

    `progress` is told how many of how many files are read, and which. Raise MappingError where a
    mapping was given that a sheet does not fit.
    """
    known = known_from(profile, register)
    return matched(read_all(find(paths), known, mapping=mapping, progress=progress), profile, register)


def read_all(
    found: Found,
    known: Known,
    *,
    mapping: ColumnMapping | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Readings:
    """Read each source in a worker with limits; the same source twice is read once."""
    work = partial(read_entry, known=known, mapping=mapping)
    reads: list[Read] = []
    for entry, read_ in zip(found.entries, run_each(work, found.entries, stopped=_stopped), strict=True):
        reads.append(read_)
        if progress:
            progress(len(reads), len(found.entries), entry.name)
    kept, repeated = _without_repeats(reads)
    kept = _sheets_together(kept, found.entries, known, mapping)
    readings = tuple(each.reading for each in kept)
    return Readings(readings, (*found.findings, *repeated), _one_mapping(kept))


def matched(read_: Readings, profile: CodeProfile, register: Sequence[Member] = ()) -> Gathered:
    """Collate what was read, each name being that of the register's member which it is."""
    asked = profile.consultations["mrc"]
    readings = [_known_questions(reading, profile, asked) for reading in read_.readings]
    responses = [response for reading in readings for response in reading.responses]
    matches = match(responses, register)
    collation = collate(readings, matches.members, expected=_template(asked))
    about_parties = (
        *matches.findings,
        *differing_categories(responses, matches.members, register),
        *_unknown_categories(responses, known_from(profile).categories),
    )
    return Gathered(
        replace(collation, findings=(*read_.findings, *collation.findings, *about_parties)),
        len(responses),
        read_.mapping,
    )


def known_from(profile: CodeProfile, register: Sequence[Member] = ()) -> Known:
    labels = dict.fromkeys(category.label for category in profile.categories)
    names = (name for member in register for name in (member.name, *member.also_known_as))
    return Known(tuple(labels), profile.confidentiality.mask, tuple(names))


def read_entry(entry: Entry, *, known: Known, mapping: ColumnMapping | None) -> Read:
    """Read one file, in a worker: whatever is wrong with it comes back as its finding."""
    try:
        source = load(entry)
        read_, used = read(source, known, mapping)
    except MappingError:
        raise  # the person's own mistake: refused, not found
    except UnreadableError as unreadable:
        return Read(Reading(entry.name, findings=(unreadable.finding,)))
    except Exception as error:  # noqa: BLE001  (readers of hostile files raise anything; one must not stop the rest)
        unread = Finding("file-unreadable", entry.name, f"Reading it failed: {type(error).__name__}.")
        return Read(Reading(entry.name, findings=(unread,)))
    return Read(read_, hashlib.sha256(source.content).hexdigest(), used)


def _stopped(entry: Entry) -> Read:
    return Read(Reading(entry.name, findings=(Finding("reading-stopped", entry.name),)))


def _without_repeats(reads: Iterable[Read]) -> tuple[list[Read], list[Finding]]:
    first: dict[str, str] = {}
    kept: list[Read] = []
    repeated: list[Finding] = []
    for each in reads:
        name = each.reading.source
        if each.digest and each.digest in first:
            repeated.append(Finding("source-repeated", name, f"The first is {first[each.digest]}."))
            continue
        first[each.digest] = name
        kept.append(each)
    return kept, repeated


def _sheets_together(
    reads: list[Read], entries: Sequence[Entry], known: Known, mapping: ColumnMapping | None
) -> list[Read]:
    """Read sheets that give their rows ids once more, together: they may be parts of the same responses."""
    sheets = [each.reading.source for each in reads if each.mapping]
    if sum(map(_has_ids, reads)) < 2:  # noqa: PLR2004  (it takes two)
        return reads
    together = tuple(entry for entry in entries if entry.name in sheets)
    work = partial(read_together, known=known, mapping=mapping)
    (found,) = run_each(work, [together], stopped=lambda _: ())
    if not found or len(found) == len(together):
        return reads
    whole = {each.reading.source: each for each in found}
    return [
        whole.get(each.reading.source, each)
        for each in reads
        if not each.mapping or each.reading.source in whole
    ]


def read_together(
    entries: tuple[Entry, ...], *, known: Known, mapping: ColumnMapping | None
) -> tuple[Read, ...]:
    """Read sheets as one, in a worker; each was read alone before, so nothing is lost if it fails."""
    found = read_sheets([load(entry) for entry in entries], known, mapping)
    return tuple(Read(each.reading, mapping=each.mapping) for each in found)


def _has_ids(read_: Read) -> bool:
    return read_.mapping is not None and any(table.columns.id for table in read_.mapping.tables)


def _one_mapping(reads: Iterable[Read]) -> ColumnMapping | None:
    tables = [
        replace(table, file=each.reading.source)
        for each in reads
        if each.mapping
        for table in each.mapping.tables
    ]
    return ColumnMapping(tuple(tables)) if tables else None


def _template(asked: Consultation) -> list[Question]:
    return [
        Question(f"Q{each.number}", None, asked.headings.get(each.kind, ""), each.polarity, each.decides)
        for each in asked.questions
    ]


def _known_questions(reading: Reading, profile: CodeProfile, asked: Consultation) -> Reading:
    """Give each question that is one of the code's own its polarity, and its scale if none is printed."""
    by_id = {question.id: question for question in _template(asked)}

    def known(question: Question) -> Question:
        if question.text is None:
            like = by_id.get(question.id)
        else:
            found = template_question(profile, asked, question.text)
            like = by_id.get(f"Q{found.number}") if found else None
        if like is None:
            return question
        return replace(
            question,
            heading=question.heading or like.heading,
            polarity=question.polarity or like.polarity,
            decides=like.decides,
        )

    return replace(reading, questions=tuple(map(known, reading.questions)))


def _unknown_categories(responses: Iterable[Response], labels: Iterable[str]) -> Iterator[Finding]:
    """Say each unknown category once, where it first stands."""
    known = {label.casefold() for label in labels} | {""}
    for response in responses:
        category = " ".join(response.category.split()).casefold()
        if category not in known:
            known.add(category)
            yield Finding("category-unknown", response.where, f"{response.category}.")

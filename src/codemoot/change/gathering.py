"""From the files of a collation to values: what `codemoot collate` does for a folder. Writes no rows."""

import io
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from codemoot.change.queries.cases import Case, SourceFile
from codemoot.domain.collation.document import Collation, Projection
from codemoot.domain.collation.project import project
from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Finding
from codemoot.gateways.files import Kept as KeptBytes
from codemoot.gateways.files import chunks_of, keep, open_kept, verified
from codemoot.importing.consultation import Readings, known_from, matched, read_all
from codemoot.importing.entries import Found, find_named
from codemoot.importing.kept import keep as write_readings
from codemoot.importing.kept import kept as read_readings
from codemoot.importing.originals import Piece, beside
from codemoot.importing.register import Member
from codemoot.importing.settling import Doubtful, doubtful_names
from codemoot.publishing.for_audience import asked_in, reviewed

LONGEST_REFERENCE = 32
MOST_REFERENCES = 5  # of which a person is told
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Matched:
    """Everything that an administrator looks at before publishing."""

    collation: Collation  # reviewed
    projection: Projection  # the administrator's
    responses: int
    register: tuple[Member, ...]
    doubtful: tuple[Doubtful, ...]


@contextmanager
def opened(files: Iterable[SourceFile]) -> Iterator[Found]:
    """Lay copies of the files in a folder of their own, for as long as they are read."""
    with tempfile.TemporaryDirectory(prefix="codemoot-sources-") as folder:
        laid: list[tuple[str, Path]] = []
        for number, file in enumerate(files):
            path = Path(folder) / str(number)
            with verified(file.digest) as source, path.open("xb") as copy:
                shutil.copyfileobj(source, copy)
            laid.append((file.name, path))
        yield find_named(laid)


def read_found(found: Found, case: Case, register: Sequence[Member], progress: Progress) -> Readings:
    return read_all(found, known_from(case.profile, register), progress=progress)


def match_again(case: Case, readings: Readings, register: tuple[Member, ...]) -> Matched:
    """Collate what was read; the change's own reference and title stand before what sources call it."""
    gathered = matched(_with_itself(case, readings), case.profile, register)
    collation = reviewed(gathered.collation, case.profile)
    responses = (response for reading in readings.readings for response in reading.responses)
    return Matched(
        collation,
        project(collation, Audience.ADMINISTRATOR, asked_in(case.profile)),
        gathered.responses,
        register,
        tuple(doubtful_names(responses, register)),
    )


def collation_of(case: Case) -> Collation:
    """Return the collation as it was looked at, from what was kept of it."""
    return matched(_with_itself(case, kept_readings(case.gathered)), case.profile, case.register).collation


def other_references(case: Case, readings: Readings) -> list[str]:
    """Return the references, other than the change's own, that sources say they are about."""
    said = (reading.facts.reference or case.reference for reading in readings.readings)
    other = dict.fromkeys(each[:LONGEST_REFERENCE] for each in said if each.upper() != case.reference.upper())
    return list(other)[:MOST_REFERENCES]


def beside_findings(
    findings: Iterable[Finding], readings: Readings, found: Found
) -> Mapping[str, tuple[Piece, ...]]:
    return beside((finding.where for finding in findings), readings.readings, found.entries)


def keep_readings(readings: Readings) -> KeptBytes:
    with tempfile.NamedTemporaryFile(prefix="codemoot-readings-") as held:
        write_readings(readings, Path(held.name))
        with Path(held.name).open("rb") as file:
            return keep(chunks_of(file))


def kept_readings(digest: str) -> Readings:
    with open_kept(digest) as file:
        return read_readings(io.TextIOWrapper(file, encoding="utf-8"))


def _with_itself(case: Case, readings: Readings) -> Readings:
    return replace(readings, readings=(case.itself, *readings.readings))

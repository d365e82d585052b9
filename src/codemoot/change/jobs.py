"""What the worker does for a collation: read its sources, match names again, publish an edition.

Files are read and written, and rows drafted, outside any long transaction; one use case then shows it all.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, astuple, replace
from pathlib import Path
from uuid import UUID

from codemoot.change.drafting import draft, draft_findings, sweep
from codemoot.change.gathering import (
    Matched,
    beside_findings,
    collation_of,
    keep_readings,
    kept_readings,
    match_again,
    opened,
    other_references,
    read_found,
)
from codemoot.change.models.collation import CollationState
from codemoot.change.queries.cases import (
    Case,
    SourceFile,
    case_of,
    edition_for_its_audience,
    own_edition,
    register_of,
    sources_of,
)
from codemoot.change.usecases.collation.keep_edition import Written, keep_edition
from codemoot.change.usecases.collation.keep_reading import Outcome, keep_reading
from codemoot.domain.collation.document import Collation
from codemoot.domain.collation.project import project, respondents
from codemoot.domain.collation.tally import LONGEST_CATEGORY, cut
from codemoot.domain.collation.withholding import withheld_from
from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import RULES, Finding
from codemoot.domain.people import SYSTEM
from codemoot.domain.refusals import RefusedError
from codemoot.gateways.files import AlteredError, Kept, chunks_of, keep
from codemoot.importing.consultation import Readings
from codemoot.importing.entries import Found
from codemoot.importing.kept import NotKeptError
from codemoot.importing.sheets.mapping import to_toml
from codemoot.publishing.for_audience import edition_for
from codemoot.publishing.publish import FORMATS, publish
from codemoot.records.jobs import HoldError, LaterError, Work, job
from codemoot.records.models.stored_file import FileState

MEDIA_TYPES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "json": "application/json",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@job("change.read-sources")
def read_sources(work: Work) -> None:
    case = _case(work)
    if case.state != CollationState.READING:
        return  # another try of the same came to its end
    files, refused = _checked(sources_of(case.collation_id, SYSTEM))
    register = register_of(case.collation_id, case.profile, SYSTEM)
    with _held_if_altered(), opened(files) as found:
        read_ = read_found(found, case, register, lambda done, of, _: work.progress(done, of + 1))
        readings = replace(read_, findings=(*refused, *read_.findings))
        matched = match_again(case, readings, register)
        _show(work, case, matched, readings, found, keep_readings(readings))


@job("change.match-again")
def match_names_again(work: Work) -> None:
    case = _case(work)
    if case.state != CollationState.READING:
        return
    files, _ = _checked(sources_of(case.collation_id, SYSTEM))
    register = register_of(case.collation_id, case.profile, SYSTEM)
    with _held_if_altered(), opened(files) as found:
        readings = kept_readings(case.gathered)
        _show(work, case, match_again(case, readings, register), readings, found, None)


@job("change.publish-edition")
def publish_edition(work: Work) -> None:
    case, audience, edition_id = (
        _case(work),
        Audience(work.payload["audience"]),
        UUID(work.payload["edition"]),
    )
    if edition_for_its_audience(edition_id, SYSTEM):
        return
    own = own_edition(case.collation_id, SYSTEM)
    with _held_if_altered():
        collation = collation_of(case)
    if project(collation, Audience.ADMINISTRATOR).rows_hash != own.rows_hash:
        raise HoldError("What was read is understood differently since the update. Start another collation.")
    edition = edition_for(audience, collation, case.profile)
    with tempfile.TemporaryDirectory(prefix="codemoot-edition-") as folder:
        steps = len(FORMATS) + 1
        paths = publish(edition, Path(folder), FORMATS, lambda done, _of, _name: work.progress(done, steps))
        documents = [_written(case, audience, path) for path in paths]
    work.progress(len(FORMATS), steps)
    draft(case, edition_id, edition.projection, own.responses, work.at)
    with _held_if_refused():
        keep_edition(
            case.collation_id,
            work.act(str(work.id)),
            edition_id=edition_id,
            audience=audience,
            why=work.payload["why"],
            documents=documents,
        )


def _case(work: Work) -> Case:
    return case_of(UUID(work.payload["collation"]), SYSTEM)


def _checked(files: tuple[SourceFile, ...]) -> tuple[list[SourceFile], list[Finding]]:
    """Return the files that may be opened, and a finding for each that was refused. Raise LaterError."""
    if any(file.state == FileState.QUARANTINED for file in files):
        raise LaterError("Its files are still to be checked.")
    refused = [file for file in files if file.state == FileState.REFUSED]
    says = RULES["file-unreadable"].says
    findings = [
        Finding("file-unreadable", file.name, file.why.removeprefix(says).strip()) for file in refused
    ]
    return [file for file in files if file not in refused], findings


def _show(
    work: Work, case: Case, matched: Matched, readings: Readings, found: Found, kept: Kept | None
) -> None:
    """Draft the administrator's edition and its findings, give it to them, and sweep away the one before."""
    edition_id = UUID(work.payload["edition"])
    earlier = own_edition(case.collation_id, SYSTEM).id
    beside = beside_findings(matched.projection.findings, readings, found)
    places = [row.where for row in matched.collation.rows]
    draft(case, edition_id, matched.projection, matched.responses, work.at, places)
    draft_findings(case, edition_id, matched, beside)
    with _held_if_refused():
        outcome = _outcome(edition_id, case, matched, readings, kept)
        keep_reading(case.collation_id, work.act(str(work.id)), outcome=outcome)
    sweep(case, work.at, *([earlier] if earlier else []))


def _outcome(
    edition_id: UUID, case: Case, matched: Matched, readings: Readings, kept: Kept | None
) -> Outcome:
    return Outcome(
        edition_id=edition_id,
        responses=matched.responses,
        names_in_doubt=len(matched.doubtful),
        other_references=other_references(case, readings),
        readings=kept,
        columns=to_toml(readings.mapping) if readings.mapping else "",
        register=[list(astuple(member)) for member in matched.register],
        crowds=_crowds(matched.collation),
        found=dict(Counter(finding.severity.value for finding in matched.projection.findings)),
        withheld=_withheld(matched.collation),
    )


def _crowds(collation: Collation) -> Mapping[str, int]:
    """Return the respondents of each category by its name as rows keep it."""
    crowds = respondents(collation.rows)
    return {cut(category, LONGEST_CATEGORY): count for category, count in crowds.items()}


def _withheld(collation: Collation) -> Mapping[str, Mapping[str, int]]:
    return {audience.value: asdict(withheld_from(collation.rows, audience)) for audience in Audience}


def _written(case: Case, audience: Audience, path: Path) -> Written:
    """Keep a document under a name that says what it is: SECMP0101-responses-2-public-1-of-3.pdf."""
    with path.open("rb") as file:
        kept = keep(chunks_of(file))
    volume = path.stem.removeprefix("collation")
    name = f"{case.reference}-responses-{case.number}-{audience.value}{volume}{path.suffix}"
    return Written(name, MEDIA_TYPES[path.suffix.removeprefix(".")], kept)


@contextmanager
def _held_if_altered() -> Iterator[None]:
    try:
        yield
    except AlteredError as error:
        raise HoldError("A file is missing or was altered since it was given. Restore it first.") from error
    except NotKeptError as error:
        raise HoldError(str(error)) from error


@contextmanager
def _held_if_refused() -> Iterator[None]:
    try:
        yield
    except RefusedError as error:
        raise HoldError(str(error)) from error

"""What `codemoot collate` does: read, collate, narrow, publish, and say what was found."""

import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import typer
from rich.console import Console

from codemoot.cli.collating_words import print_findings, print_result, refuse, working
from codemoot.codes.loader import InvalidProfileError, UnknownCodeError, UnreadableError, profile_for
from codemoot.domain.collation.cells import is_a_claim_and_its_text
from codemoot.domain.confidentiality import Audience
from codemoot.domain.profile.code import CodeProfile
from codemoot.importing.consultation import Gathered, gather
from codemoot.importing.register import RegisterError, read_register
from codemoot.importing.sheets.mapping import ColumnMapping, MappingError, from_toml, to_toml
from codemoot.publishing.edition import Edition, Mode
from codemoot.publishing.for_audience import edition_for
from codemoot.publishing.publish import FORMATS, publish

NO_SOURCE = 2


class UnknownFormatError(Exception):
    """A format was asked for that is not written."""


REFUSALS = (
    InvalidProfileError,
    MappingError,
    RegisterError,
    UnknownCodeError,
    UnknownFormatError,
    UnreadableError,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command was asked for."""

    sources: tuple[Path, ...]
    out: Path
    code: str
    audience: Audience
    mode: Mode
    formats: str
    mapping: Path | None
    register: Path | None
    as_json: bool


def run(wanted: Wanted) -> None:
    console = Console(stderr=True)
    try:
        profile = profile_for(wanted.code)
        chosen = _formats(wanted.formats)
        gathered = _gathered(wanted, profile, console)
    except REFUSALS as refused:
        refuse(console, str(refused))
    findings = gathered.collation.findings
    if gathered.responses == 0:
        print_findings(console, findings, wanted.audience)
        console.print("No responses were found in what was given; nothing was written.")
        raise typer.Exit(NO_SOURCE)
    edition = edition_for(wanted.audience, gathered.collation, profile, wanted.mode)
    files = _published(edition, wanted.out, chosen, console) + _kept(gathered, wanted)
    print_findings(console, edition.projection.findings or findings, wanted.audience)
    print_result(console, edition.projection, gathered.responses, files)
    if wanted.as_json:
        with (wanted.out / "collation.json").open(encoding="utf-8") as document:
            shutil.copyfileobj(document, sys.stdout)


def _formats(named: str) -> list[str]:
    chosen = [format_ for format_ in named.lower().replace(" ", "").split(",") if format_]
    unknown = [format_ for format_ in chosen if format_ not in FORMATS]
    if unknown:
        raise UnknownFormatError(
            f"“{unknown[0]}” is not a format that is written; these are: {', '.join(FORMATS)}."
        )
    return chosen


def _mapping(path: Path | None) -> ColumnMapping | None:
    if path is None:
        return None
    try:
        return from_toml(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise MappingError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise MappingError(f"{path} cannot be read: save it as UTF-8.") from error


def _gathered(wanted: Wanted, profile: CodeProfile, console: Console) -> Gathered:
    members = read_register(wanted.register) if wanted.register else ()
    mapping = _mapping(wanted.mapping)
    with working(console, "Reading") as step:
        return gather(wanted.sources, profile, register=members, mapping=mapping, progress=step)


def _published(edition: Edition, out: Path, chosen: list[str], console: Console) -> list[Path]:
    try:
        with working(console, "Writing") as step:
            return publish(edition, out, chosen, step)
    except OSError as error:
        refuse(console, f"Nothing was written to {out}: {error.strerror or error}.")


def _kept(gathered: Gathered, wanted: Wanted) -> list[Path]:
    """Keep how the columns were understood: to be read, mended, and given again with --mapping.

    In a folder for others it names no file, and no column that nothing was taken from.
    """
    if gathered.mapping is None:
        return []
    tables = gathered.mapping.tables
    if wanted.audience in {Audience.PUBLIC, Audience.BOARD}:
        fit = (table for table in tables if not any(map(is_a_claim_and_its_text, table.headings())))
        tables = tuple(dict.fromkeys(replace(table, file="", left_out=()) for table in fit))
    if not tables:
        return []
    path = wanted.out / "mapping.toml"
    path.write_text(to_toml(ColumnMapping(tables)), encoding="utf-8")
    return [path]

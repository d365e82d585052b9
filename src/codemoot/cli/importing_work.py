"""What `codemoot import` does: as the operator, the acts of the pages; the worker’s part if none lives."""

import json
import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Final

import typer
from django.utils import timezone
from rich.console import Console

from codemoot.change.queries.imports import ImportPage, import_list, import_page
from codemoot.change.usecases.collation.add_source import add_source
from codemoot.change.usecases.collation.publish_edition import ReservedError, publish_edition
from codemoot.change.usecases.collation.read_sources import read_sources
from codemoot.change.usecases.collation.start_collation import start_collation
from codemoot.cli.collating_words import READERS, refuse, working
from codemoot.cli.site import moment
from codemoot.cli.worker import know_the_jobs, sealer
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import OPERATOR
from codemoot.domain.refusals import RefusedError
from codemoot.gateways.files import TooLargeError, chunks_of, keep
from codemoot.importing.entries import PASSED_OVER
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.queries.codes import code_called
from codemoot.parties.usecases.file.add_file import add_file
from codemoot.records.files import LARGEST
from codemoot.records.queries.outbox import last_beat
from codemoot.records.worker import Worker

ALIVE: Final = timedelta(seconds=60)  # since a worker last said that it lives
BETWEEN_LOOKS = 0.2  # seconds
REFUSED, NO_RESPONSE = 1, 2


@dataclass(frozen=True, slots=True)
class Wanted:
    code: str
    reference: str
    sources: tuple[Path, ...]
    audiences: tuple[Audience, ...]
    why: str
    all_the_same: bool
    as_json: bool


def run(wanted: Wanted) -> None:
    console = Console(stderr=True)
    try:
        page, refused = _imported(wanted, console)
        for audience in wanted.audiences if page.is_read else ():
            publish_edition(
                page.collation_id,
                _act(),
                audience=audience,
                why=wanted.why,
                all_the_same=wanted.all_the_same,
            )
            page = _waited(wanted, page.number, console, f"Publishing for {READERS[audience]}")
    except NotFoundError:
        refuse(
            console, f"There is no change “{wanted.reference}” of “{wanted.code}” that can be imported to."
        )
    except ReservedError as error:
        refuse(console, _stopped(page, error))
    except RefusedError as error:
        refuse(console, str(error))
    _say(wanted, page, refused, console)


def _stopped(page: ImportPage, error: ReservedError) -> str:
    kept = f"Collation {page.number} is read and can be looked at on the site; it is not published."
    says = [each.says for each in error.stopping]
    return " ".join([*says, kept, "Mend what stands against it, or import again with --all-the-same."])


def _imported(wanted: Wanted, console: Console) -> tuple[ImportPage, list[str]]:
    """Add the files, have them read, and return what came of it, and a sentence for each that was refused."""
    change = import_list(wanted.code, wanted.reference, OPERATOR).change
    code = code_called(wanted.code, moment()).id
    collation = start_collation(change.id, _act())
    number = import_list(wanted.code, wanted.reference, OPERATOR).collations[0].number
    refused: list[str] = []
    files = list(_files(wanted.sources))
    with working(console, "Adding") as step:
        for done, (path, name) in enumerate(files):
            step(done, len(files), name)
            try:
                with path.open("rb") as file:
                    kept = keep(chunks_of(file), most=LARGEST)
                file_id = add_file(code, _act(), kept=kept, name=name)
                add_source(collation, _act(), file_id=file_id)
            except RefusedError as error:
                refused.append(str(error))
            except TooLargeError:
                refused.append(f"“{name}” is larger than {LARGEST // 2**20} MB: send it in parts.")
            except OSError as error:
                refused.append(f"“{name}” cannot be read: {error.strerror}.")
    for sentence in refused:
        console.print(sentence, highlight=False, markup=False, soft_wrap=True)
    read_sources(collation, _act())
    return _waited(wanted, number, console, "Reading"), refused


def _files(sources: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield each file by its name; of a folder, all that may be sources, in order of their names."""
    for source in sources:
        if not source.is_dir():
            yield source, source.name
            continue
        for path in sorted(source.rglob("*")):
            if path.is_file() and not path.is_symlink() and not PASSED_OVER.search(path.name):
                yield path, path.name


def _waited(wanted: Wanted, number: int, console: Console, doing: str) -> ImportPage:
    """Wait until the worker has done it; where none lives, do what is due here."""
    know_the_jobs()
    logging.getLogger("codemoot.worker").setLevel(logging.WARNING)  # the bar says as much
    here = Worker(timezone.now, moment, Event(), sealer())
    with working(console, doing) as step:
        while (page := import_page(wanted.code, wanted.reference, number, OPERATOR)).is_busy:
            if page.work:
                step(page.work.steps_done, page.work.steps, "")
            beat = last_beat()
            alive = beat is not None and timezone.now() - beat < ALIVE
            if alive or not here.do_next():
                time.sleep(BETWEEN_LOOKS)
    if page.work and page.work.held_why:
        refuse(console, page.work.held_why)
    return page


def _act() -> Act:
    return Act(OPERATOR, moment())


def _say(wanted: Wanted, page: ImportPage, refused: list[str], console: Console) -> None:
    found = {severity.value: count for severity, count in page.found.items()}
    published = wanted.audiences if page.is_read else ()
    said = {
        "reference": page.change.reference,
        "collation": page.number,
        "responses": page.responses,
        "found": found,
        "refused": refused,
        "published": [audience.value for audience in published],
    }
    if wanted.as_json:
        typer.echo(json.dumps(said, ensure_ascii=False))
    counts = ", ".join(f"{severity} {count}" for severity, count in found.items())
    readers = " and ".join(READERS[audience] for audience in published)
    console.print(
        f"Collation {page.number} of {page.change.reference}: responses {page.responses}; findings: {counts}"
        f"{f'; published for {readers}' if readers else ''}.",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
    if not page.is_read:
        raise typer.Exit(NO_RESPONSE)
    if refused:
        raise typer.Exit(REFUSED)

"""`codemoot record`: verify the sealed record, print its heads and receipts, take it out."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NoReturn
from uuid import UUID

import typer

from codemoot.cli.record_words import as_plain, receipt_lines, verification_lines
from codemoot.cli.site import moment, open_site

REFUSED, UNUSABLE = 1, 2

record = typer.Typer(
    help="The sealed record: verify it, prove what it holds, take it out.", no_args_is_help=True
)
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Code = Annotated[str, typer.Argument(help="The code; without one, the installation's own log.")]


@record.command("verify")
def verify(
    head: Annotated[
        list[Path] | None, typer.Option(help="A published head that you kept; as often as you like.")
    ] = None,
    *,
    log_only: Annotated[
        bool, typer.Option("--log-only", help="Leave out the tables, which an auditor's login cannot read.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Read the whole record, and the tables beside it, and name what is not whole: 0 nothing, 1 something."""
    from codemoot.domain.checkpoints import UnreadableCheckpointError
    from codemoot.gateways.published_heads import read_head

    try:
        kept = [read_head(path) for path in head or ()]
    except UnreadableCheckpointError as error:
        _stop(str(error), UNUSABLE)
    with _site():
        from django.utils import timezone

        from codemoot.records.queries.record import sizes
        from codemoot.records.substance import compare_tables, things_told_of
        from codemoot.records.verification import verify_installation

        _know_the_comparisons()
        steps = sum(sizes().values()) + (0 if log_only else things_told_of())
        with _bar("Verifying", steps, quiet=as_json) as progress:
            checked = verify_installation(timezone.now(), kept, progress)
            if not log_only:
                checked = replace(checked, faults=(*checked.faults, *compare_tables(progress)), tables=True)
    typer.echo(_json(as_plain(checked)) if as_json else "\n".join(verification_lines(checked)))
    raise typer.Exit(REFUSED if checked.faults else 0)


@record.command("seal")
def seal(*, as_json: Json = False) -> None:
    """Seal what is not sealed yet, as the worker does all the time."""
    with _site():
        from django.utils import timezone

        from codemoot.records.sealing import seal_all

        done = seal_all(timezone.now())
    for code, wrong in done.broken.items():
        typer.echo(f"{code or 'The installation'}: {wrong}", err=True)
    typer.echo(_json({"sealed": done.events, "broken": done.broken}) if as_json else f"Sealed: {done.events}")
    raise typer.Exit(REFUSED if done.broken else 0)


@record.command("head")
def head(code: Code = "", *, as_json: Json = False) -> None:
    """Print the newest head of a code's log: keep it anywhere, and a later cut or change will show."""
    with _site():
        from codemoot.records.queries.record import published_head

        found = published_head(code)
    if found is None or not found.note:
        _stop("There is no head of this log: nothing of it is sealed here yet.", REFUSED)
    typer.echo(_json(as_plain(found)) if as_json else found.note, nl=as_json)


@record.command("receipt")
def receipt(
    what: Annotated[UUID, typer.Argument(metavar="ID", help="Of an event, or of an act.")],
    *,
    as_json: Json = False,
) -> None:
    """Print the receipt of an event, or of all that an act put on record. That you read it is on record."""
    with _site():
        from codemoot.domain.people import OPERATOR
        from codemoot.kernel.act import Act
        from codemoot.records.queries.receipts import receipts_of
        from codemoot.records.queries.record import log_id
        from codemoot.records.usecases.record.read_record import read_record

        found = receipts_of(what, OPERATOR)
        for each in found:
            log = log_id(each.code_id, OPERATOR)
            if log is not None:
                read_record(log, Act(OPERATOR, moment()), event_id=each.event_id)
    if not found:
        _stop("There is no event and no act with this id.", REFUSED)
    proofs = [each.receipt.plain() for each in found if each.receipt]
    typer.echo(_json(proofs) if as_json else "\n".join(receipt_lines(found)))


@record.command("check")
def check(
    file: Annotated[Path, typer.Argument(help="A receipt as JSON.")],
    key: Annotated[str, typer.Option(help="The id of the key that must have signed it.")] = "",
) -> None:
    """Check a receipt, without the installation that gave it: 0 it proves what it says, 1 it does not."""
    from codemoot.domain.checkpoints import key_id_of
    from codemoot.domain.receipts import NoProofError, proven_head, read_receipt
    from codemoot.gateways.signing import signed_with

    try:
        read = json.loads(file.read_text("utf-8"))
        receipts = [read_receipt(each) for each in (read if isinstance(read, list) else [read])]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, NoProofError, AttributeError):
        _stop(f"{file.name} is not a receipt as JSON.", UNUSABLE)
    for each in receipts:
        try:
            signed = proven_head(each)
        except NoProofError as error:
            _stop(str(error), REFUSED)
        signer = key_id_of(each.public_key)
        if not signed_with({signer: each.public_key}, signed) or (key and key != signer):
            _stop("The head is not signed with that key.", REFUSED)
        typer.echo(f"Proven: position {each.position}, under a head signed with {signer}.\n{each.content}")


@record.command("export")
def export(
    out: Annotated[Path, typer.Option(help="The file to write: a line of JSON an event.")], code: Code = ""
) -> None:
    """Take a code's log out, whole and in order. That you did is on record."""
    if out.exists():
        _stop(f"{out.name} is there already: name a new file.", UNUSABLE)
    with _site():
        from codemoot.domain.people import OPERATOR
        from codemoot.kernel.act import Act
        from codemoot.records.queries.record import exported, log_id, sizes
        from codemoot.records.usecases.record.export_record import export_record

        log, size = log_id(code, OPERATOR), sizes().get(code, 0)
        if log is None or not size:
            _stop("There is nothing to export: nothing of this log is sealed yet.", REFUSED)
        export_record(log, Act(OPERATOR, moment()), size=size)
        with out.open("w", encoding="utf-8") as file, _bar("Exporting", size) as progress:
            for line in exported(code, OPERATOR, size):
                file.write(line)
                progress(1)
    typer.echo(f"Exported: {size} events")


def _know_the_comparisons() -> None:
    """Import what each part says of its own tables."""
    from django.utils.module_loading import autodiscover_modules

    autodiscover_modules("comparisons")


@contextmanager
def _site() -> Iterator[None]:
    """Open the site; a database that cannot be read is said in a sentence."""
    open_site()
    from django.db import DatabaseError

    try:
        yield
    except DatabaseError:
        _stop("The database cannot be read. Is this the right data folder, and is the site set up?", UNUSABLE)


@contextmanager
def _bar(doing: str, total: int, *, quiet: bool = False) -> Iterator[Callable[[int], object]]:
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task(doing, total=total)
        yield lambda steps: bar.advance(task, steps)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def _stop(words: str, status: int) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(status)

"""`codemoot restore`: read a backup back into an empty installation, on either database."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from codemoot.records.archive.manifest import Manifest
    from codemoot.records.archive.signature import Trust


def restore(
    file: Annotated[Path, typer.Argument(help="The zip file that `codemoot backup` wrote.")],
    *,
    key: Annotated[
        Path | None, typer.Option(help="The public key that must have signed it: a .pub of the record.")
    ] = None,
    unsigned: Annotated[
        bool, typer.Option("--unsigned", help="Restore it whoever wrote it: no signature is looked at.")
    ] = False,
) -> None:
    """Restore a backup. Every part is compared with its hash, before and after; mail is not sent again."""
    if key and unsigned:
        _refuse("Give --key or --unsigned, not both.")
    from codemoot.cli.site import load_site

    load_site()
    from codemoot.records.archive.signature import Trust

    _say(_read_back(file, Trust(_public_key(key) if key else None, unsigned)))
    typer.echo(_said_of_signature(key, unsigned=unsigned))


def _read_back(file: Path, trust: "Trust") -> "Manifest":
    from django.utils import timezone

    from codemoot.cli import opening
    from codemoot.cli.parts import showing_parts
    from codemoot.cli.worker import know_the_jobs
    from codemoot.records.archive.manifest import BadBackupError
    from codemoot.records.archive.restore import NotEmptyError, restore

    know_the_jobs()  # so that it is known which of them send mail
    try:
        opening.prepare_tables()
        with showing_parts("Restoring") as progress:
            return restore(file, timezone.now(), trust, progress=progress)
    except BadBackupError as error:
        _refuse(f"{error} No row was written.")
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        _refuse(f"{error.strerror}{where}. No row was written: mend that, and restore again.")
    except (NotEmptyError, opening.NotServedError) as error:
        _refuse(str(error), status=1)


def _refuse(why: str, status: int = 2) -> NoReturn:
    typer.echo(f"Not restored. {why}", err=True)
    raise typer.Exit(status)


def _public_key(path: Path) -> bytes:
    from codemoot.gateways.signing import UnusableKeyError, public_key_in

    try:
        return public_key_in(path.read_bytes(), path.name)
    except OSError as error:
        _refuse(f"The key {path} cannot be read: {error.strerror}.")
    except UnusableKeyError:
        _refuse(f"{path} is no public key of a record: it is one of the .pub files in record-keys.")


def _said_of_signature(key: Path | None, *, unsigned: bool) -> str:
    if unsigned:
        return (
            "Its signature was not looked at (--unsigned): whoever could write the file decided what it says."
        )
    if key:
        return f"It was signed with the key in {key}."
    return (
        "It was signed with a key that it holds itself. With --key FILE it must be one that you kept apart."
    )


def _say(manifest: "Manifest") -> None:
    rows = sum(part.rows for part in manifest.parts.values())
    typer.echo(f"Restored {rows} rows as of {manifest.made_at}. That is on record.")
    typer.echo("Mail that waited is held, not sent again. See it, and let it go on or drop it: codemoot held")
    typer.echo(
        "Everyone signs in anew. Compare the record with a published head: codemoot record verify --head FILE"
    )

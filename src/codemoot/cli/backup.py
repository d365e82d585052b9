"""`codemoot backup`: everything that is kept, in one open file, while the site goes on serving."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from codemoot.records.archive.manifest import Manifest


def backup(
    file: Annotated[Path, typer.Argument(help="The zip file to write; it must not be there yet.")],
    *,
    with_keys: Annotated[
        bool, typer.Option("--with-keys", help="Put the key that signs the record into it too.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the manifest.")] = False,
) -> None:
    """Write a backup of all tables, files and published heads. It holds everything that is confidential."""
    from codemoot.cli.site import open_site

    open_site()
    manifest = _back_up(file, with_keys=with_keys)
    if as_json:
        sys.stdout.write(json.dumps(json.loads(manifest.to_json())) + "\n")
        return
    rows = sum(part.rows for part in manifest.parts.values())
    files = sum(name.startswith("files/") for name in manifest.parts)
    typer.echo(
        f"{file}: {rows} rows, {files} files. Keep it where only those may look who may see everything."
    )
    typer.echo("That it was made is on record, after the moment that it holds: the next one has that event.")
    typer.echo(
        "It holds the key that signs the record: whoever has it can sign in this installation's name."
        if with_keys
        else "The key that signs the record is not in it (--with-keys): restored, the record takes a new one."
    )


def _back_up(file: Path, *, with_keys: bool) -> "Manifest":
    from django.utils import timezone

    from codemoot.cli.parts import showing_parts
    from codemoot.gateways.signing import UnusableKeyError
    from codemoot.records.archive.backup import back_up

    try:
        with showing_parts("Backing up") as progress:
            return back_up(file, timezone.now(), with_keys=with_keys, progress=progress)
    except FileExistsError:
        _refuse(f"{file} is there already.")
    except FileNotFoundError:
        _refuse(f"There is no folder {file.parent}.")
    except UnusableKeyError as error:
        _refuse(f"Not backed up: it could not be signed. {error}", status=1)


def _refuse(why: str, status: int = 2) -> NoReturn:
    typer.echo(why, err=True)
    raise typer.Exit(status)

"""`codemoot backup`: everything that is kept, in one open file, while the site goes on serving."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer


def backup(
    file: Annotated[Path, typer.Argument(help="The zip file to write; it must not be there yet.")],
    *,
    with_keys: Annotated[
        bool, typer.Option("--with-keys", help="Put the key that signs the record into it too.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the manifest.")] = False,
) -> None:
    """Write a backup of all tables, files and published heads. It holds everything that is confidential."""
    from django.utils import timezone

    from codemoot.cli.site import open_site

    open_site()
    from codemoot.cli.parts import showing_parts
    from codemoot.gateways.signing import UnusableKeyError
    from codemoot.records.archive.backup import back_up

    try:
        with showing_parts("Backing up") as progress:
            manifest = back_up(file, timezone.now(), with_keys=with_keys, progress=progress)
    except (FileExistsError, FileNotFoundError) as error:
        is_there = isinstance(error, FileExistsError)
        typer.echo(
            f"{file} is there already." if is_there else f"There is no folder {file.parent}.", err=True
        )
        raise typer.Exit(2) from None
    except UnusableKeyError as error:
        typer.echo(f"Not backed up: it could not be signed. {error}", err=True)
        raise typer.Exit(1) from None
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

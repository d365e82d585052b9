"""`codemoot restore`: read a backup back into an empty installation, on either database."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from codemoot.records.archive.manifest import Manifest


def restore(
    file: Annotated[Path, typer.Argument(help="The zip file that `codemoot backup` wrote.")],
) -> None:
    """Restore a backup. Every part is compared with its hash, before and after; mail is not sent again."""
    from django.utils import timezone

    from codemoot.cli.site import load_site

    load_site()
    from codemoot.cli import opening
    from codemoot.cli.parts import showing_parts
    from codemoot.cli.worker import know_the_jobs
    from codemoot.records.archive.manifest import BadBackupError
    from codemoot.records.archive.restore import NotEmptyError
    from codemoot.records.archive.restore import restore as read_back

    know_the_jobs()  # so that it is known which of them send mail
    try:
        opening.prepare_tables()
        with showing_parts("Restoring") as progress:
            manifest = read_back(file, timezone.now(), progress=progress)
    except (BadBackupError, FileNotFoundError, IsADirectoryError) as error:
        said = str(error) if isinstance(error, BadBackupError) else f"There is no file {file}."
        typer.echo(f"Not restored. {said} Nothing was changed.", err=True)
        raise typer.Exit(2) from None
    except (NotEmptyError, opening.NotServedError) as error:
        typer.echo(f"Not restored. {error}", err=True)
        raise typer.Exit(1) from None
    _say(manifest)


def _say(manifest: "Manifest") -> None:
    rows = sum(part.rows for part in manifest.parts.values())
    typer.echo(f"Restored {rows} rows as of {manifest.made_at}. That is on record.")
    typer.echo("Mail that waited is held, not sent again. See it, and let it go on or drop it: codemoot held")
    typer.echo(
        "Everyone signs in anew. Compare the record with a published head: codemoot record verify --head FILE"
    )

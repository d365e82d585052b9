"""`codemoot import`: the command’s options. The work is in `importing_work`, imported when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from codemoot.domain.confidentiality import Audience


def import_(
    modification: Annotated[str, typer.Argument(help="The reference of the change: SECMP0101.")],
    sources: Annotated[list[Path], typer.Argument(help="Files, folders or zip archives of responses.")],
    code: Annotated[str, typer.Option(help="The code's short name.")] = "sec",
    publish: Annotated[
        list[Audience] | None,
        typer.Option(case_sensitive=False, help="Publish for this audience; may be given more than once."),
    ] = None,
    why: Annotated[str, typer.Option(help="Why it takes the place of an earlier edition.")] = "",
    all_the_same: Annotated[
        bool, typer.Option("--all-the-same", help="Publish it whatever stands against it.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what came of it as JSON.")] = False,
) -> None:
    """Import the responses to a change into the site, as its pages do, and publish them if asked."""
    from codemoot.cli.site import open_site

    open_site()
    from codemoot.cli.importing_work import Wanted, run

    run(Wanted(code, modification, tuple(sources), tuple(publish or ()), why, all_the_same, as_json))

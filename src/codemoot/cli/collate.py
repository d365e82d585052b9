"""`codemoot collate`: the command's options. The work is in `collating`, imported when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from codemoot.domain.confidentiality import Audience
from codemoot.publishing.edition import Mode


def collate(
    sources: Annotated[list[Path], typer.Argument(help="Files, folders or zip archives of responses.")],
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
    code: Annotated[str, typer.Option(help="The code, or one edition of it.")] = "sec",
    audience: Annotated[
        Audience, typer.Option(case_sensitive=False, help="Who will read it.")
    ] = Audience.PUBLIC,
    mode: Annotated[
        Mode, typer.Option(case_sensitive=False, help="The tables alone, or with a summary.")
    ] = Mode.EXTENDED,
    formats: Annotated[str, typer.Option(help="Any of them, with commas.")] = "pdf,docx,html,csv,xlsx,json",
    mapping: Annotated[Path | None, typer.Option(help="TOML that says what each column holds.")] = None,
    register: Annotated[Path | None, typer.Option(help="TOML or CSV of the Parties.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print collation.json.")] = False,
) -> None:
    """Collate the responses to a consultation into one document that its readers may see."""
    from codemoot.cli.collating import Wanted, run

    run(Wanted(tuple(sources), out, code, audience, mode, formats, mapping, register, as_json))

"""`codemoot codes`: which editions of which codes are held, what one says, and whether a file is valid."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from codemoot.codes.held import UnreadableError
from codemoot.codes.loader import (
    InvalidProfileError,
    UnknownCodeError,
    called,
    codes_list,
    load_profile,
    profile_for,
)
from codemoot.codes.shown import sections
from codemoot.domain.profile.code import CodeProfile

codes = typer.Typer(help="The codes and editions held, and their rules.", no_args_is_help=True)

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


@codes.command("list")
def list_codes(*, as_json: Json = False) -> None:
    """List the editions held."""
    held = codes_list()
    if as_json:
        _print_json([_summary(profile) for profile in held])
        return
    heading = ("Name", "Code", "Version", "In force from", "Unverified rules")
    _print_table("", [heading, *(_row(profile) for profile in held)])


@codes.command("show")
def show(
    code: Annotated[str, typer.Argument(help="sec, sec-2018 or sec-2018.1.")], *, as_json: Json = False
) -> None:
    """Show the rules of an edition; those whose source is not verified say so."""
    try:
        profile = profile_for(code)
    except UnknownCodeError as error:
        typer.echo(error, err=True)
        raise typer.Exit(2) from None
    if as_json:
        _print_json(asdict(profile) | {"name_of_edition": called(profile)[1], "pin": profile.pin})
        return
    typer.echo(f"{profile.name} ({profile.code}), in force from {profile.effective_from.isoformat()}")
    typer.echo(f"Pinned as {profile.pin}")
    for section in sections(profile):
        _print_table(section.title, [section.heading, *section.rows])


@codes.command("check")
def check(file: Annotated[Path, typer.Argument(help="A profile as TOML.", metavar="FILE")]) -> None:
    """Say whether a file is a valid profile: 0 and its hash, or 1 and each problem with its line."""
    try:
        profile = load_profile(file)
    except UnreadableError as error:
        typer.echo(error, err=True)
        raise typer.Exit(2) from None
    except InvalidProfileError as error:
        typer.echo("\n".join(error.problems))
        raise typer.Exit(1) from None
    typer.echo(f"{profile.pin}\nUnverified rules: {len(profile.unverified)}")


@codes.command("adopt")
def adopt(edition: Annotated[str, typer.Argument(help="sec-2018 or sec-2018.1.")]) -> None:
    """Adopt an edition on this site, pinned to its content; the first one brings the code."""
    from codemoot.cli.site import moment, open_site

    open_site()
    from codemoot.domain.people import OPERATOR
    from codemoot.domain.refusals import RefusedError
    from codemoot.kernel.act import Act
    from codemoot.parties.queries.installation import installation_id
    from codemoot.parties.usecases.code.adopt_code import adopt_code

    try:
        adopt_code(installation_id(), Act(OPERATOR, moment()), profile=edition)
    except RefusedError as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from None
    typer.echo(f"Adopted {profile_for(edition).pin}")


def _summary(profile: CodeProfile) -> dict[str, object]:
    return {
        "name": called(profile)[1],
        "code": profile.code,
        "title": profile.name,
        "version": profile.version,
        "effective_from": profile.effective_from.isoformat(),
        "successor": profile.successor or None,
        "sha256": profile.sha256,
        "unverified": len(profile.unverified),
    }


def _row(profile: CodeProfile) -> tuple[str, ...]:
    name, begins = called(profile)[1], profile.effective_from.isoformat()
    return name, profile.name, profile.version, begins, str(len(profile.unverified))


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def _print_table(title: str, rows: Iterable[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Column, Table

    heading, *others = rows
    table = Table(
        *(Column(name, overflow="fold") for name in heading), title=title or None, title_justify="left"
    )
    for row in others:
        table.add_row(*row)
    Console().print(table)

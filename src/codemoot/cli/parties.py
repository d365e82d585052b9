"""`codemoot parties import`: admit every Party of a register, one act each."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from codemoot.importing.register import Member
    from codemoot.parties.queries.codes import CodeFacts

parties = typer.Typer(help="The Parties of a code.", no_args_is_help=True)
REFUSED, UNUSABLE = 1, 2


@parties.callback()
def _parties() -> None:
    """Keep `import` a command of its own name."""


@parties.command("import")
def import_register(
    register: Annotated[Path, typer.Argument(help="CSV or TOML: name, category, also_known_as.")],
    *,
    code: Annotated[str, typer.Option(help="The code's short name: sec.")],
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="From which day on; without it, today.")
    ] = None,
) -> None:
    """Admit every Party of a register, and say which were refused and why."""
    from codemoot.cli.site import moment, open_site
    from codemoot.importing.register import RegisterError, read_register

    try:
        members = read_register(register)
    except RegisterError as error:
        _stop(str(error), UNUSABLE)
    open_site()
    from codemoot.kernel.usecase import NotFoundError
    from codemoot.parties.queries.codes import code_called

    now = moment()
    try:
        facts = code_called(code, now)
    except NotFoundError:
        _stop(f"“{code}” was not adopted here: `codemoot codes adopt` does that.", REFUSED)
    refused = list(_admit_all(facts, members, since.date() if since else facts.today, now))
    typer.echo(f"Admitted {len(members) - len(refused)} of {len(members)}.")
    if refused:
        _stop("\n".join(refused), REFUSED)


def _admit_all(code: "CodeFacts", members: "tuple[Member, ...]", since: date, now: datetime) -> Iterator[str]:
    """Yield a sentence for each that was refused."""
    from rich.progress import track

    from codemoot.domain.admission import Entry
    from codemoot.domain.people import OPERATOR
    from codemoot.domain.refusals import RefusedError
    from codemoot.kernel.act import Act
    from codemoot.parties.usecases.party.admit_party import admit_party

    for member in track(members, "Admitting", transient=True):
        entry = Entry(member.name, member.category, trading_names=member.also_known_as)
        try:
            admit_party(code.id, Act(OPERATOR, now), entry=entry, starts_on=since)
        except RefusedError as error:
            yield f"{member.name}: {error}"


def _stop(why: str, status: int) -> NoReturn:
    typer.echo(why, err=True)
    raise typer.Exit(status)

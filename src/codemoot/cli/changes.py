"""`codemoot changes`: raise a change and move it on, from the site's own machine, as its operator."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, NoReturn
from uuid import UUID

import typer

if TYPE_CHECKING:
    from codemoot.change.queries.moves import MovePage
    from codemoot.change.queries.raising import RaisePage

changes = typer.Typer(help="The changes to a code.", no_args_is_help=True)
Reference = Annotated[str, typer.Argument(help="The reference of the change: SECMP0101.")]
Code = Annotated[str, typer.Option(help="The code's short name.")]


@changes.command("raise")
def raise_change(
    reference: Reference,
    *,
    title: Annotated[str, typer.Option(help="A few words that say what the change is about.")],
    summary: Annotated[str, typer.Option(help="What would change and why, for anyone to read.")] = "",
    proposer: Annotated[str, typer.Option(help="The Party that proposes it, by its name.")] = "",
    code: Code = "sec",
) -> None:
    """Raise a change under the rules in force today; everybody can read it at once."""
    from codemoot.cli.site import moment, open_site

    open_site()
    from codemoot.change.queries.raising import raise_page
    from codemoot.change.usecases.modification.raise_modification import raise_modification
    from codemoot.domain.people import OPERATOR
    from codemoot.kernel.act import Act
    from codemoot.parties.queries.codes import code_called

    now = moment()
    with _refusals(f"“{code}” was not adopted here: `codemoot codes adopt` does that."):
        page = raise_page(code_called(code, now), OPERATOR)
        raise_modification(
            page.edition_id,
            Act(OPERATOR, now),
            reference=reference,
            title=title,
            summary=summary,
            proposer=_proposer(page, proposer),
        )
    _say_where(code, reference.strip(), now)


@changes.command("move")
def move_change(
    reference: Reference,
    event: Annotated[str, typer.Argument(help="What happened, as the code's process names it: open_mrc.")],
    *,
    closes_on: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="The last day of the consultation that opens; without it, by the code's window.",
        ),
    ] = None,
    note: Annotated[str, typer.Option(help="What is said of it, for all readers of the change.")] = "",
    code: Code = "sec",
) -> None:
    """Move a change on, as the process of its code allows."""
    from codemoot.cli.site import moment, open_site

    open_site()
    from codemoot.change.queries.moves import move_page
    from codemoot.change.usecases.modification.advance_modification import advance_modification
    from codemoot.domain.people import OPERATOR
    from codemoot.kernel.act import Act

    now = moment()
    with _refusals(f"There is no change “{reference}” of “{code}” that can be moved."):
        page = move_page(code, reference, OPERATOR, now)
        closing_day = closes_on.date() if closes_on else None
        advance_modification(page.id, Act(OPERATOR, now), event=event, closes_on=closing_day, note=note)
    _say_where(code, reference, now)


@contextmanager
def _refusals(not_found: str) -> Iterator[None]:
    from codemoot.domain.refusals import RefusedError
    from codemoot.kernel.usecase import NotFoundError

    try:
        yield
    except NotFoundError:
        _refuse(not_found)
    except RefusedError as error:
        _refuse(str(error))


def _proposer(page: "RaisePage", name: str) -> UUID | None:
    if not name:
        return None
    found = [party for party, called in page.parties if called.casefold() == name.casefold()]
    if not found:
        _refuse(f"No Party is called “{name}”: write it as the register does.")
    return found[0]


def _say_where(code: str, reference: str, now: datetime) -> None:
    from codemoot.change.queries.moves import move_page
    from codemoot.domain.people import OPERATOR

    typer.echo(_standing(move_page(code, reference, OPERATOR, now)))


def _standing(page: "MovePage") -> str:
    """Return where the change stands, and what may follow."""
    closing = page.line.closing
    until = f", open until {closing.on.day} {closing.on:%B %Y}" if closing else ""
    follows = ", ".join(move.event for move in page.moves) or "nothing: its procedure is at an end"
    return f"{page.line.reference} is at “{page.line.state}”{until}. What may follow is: {follows}."


def _refuse(why: str) -> NoReturn:
    typer.echo(why, err=True)
    raise typer.Exit(1)

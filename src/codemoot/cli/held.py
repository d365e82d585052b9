"""`codemoot held`: what waits for a person, mail after a restore above all; let it go on, or drop it."""

import json
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Annotated, NoReturn
from uuid import UUID

import typer

if TYPE_CHECKING:
    from codemoot.kernel.act import Act
    from codemoot.records.queries.outbox import HeldItem

    Decide = Callable[[UUID, Act], None]

REFUSED, UNUSABLE = 1, 2


def held(
    *,
    release: Annotated[
        list[UUID] | None, typer.Option(metavar="ID", help="Let this go on; as often as you like.")
    ] = None,
    drop: Annotated[
        list[UUID] | None, typer.Option(metavar="ID", help="Drop this: it is never done. Also several times.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Let everything that is held go on.")] = False,
    drop_all: Annotated[bool, typer.Option("--drop-all", help="Drop all mail that is held.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """List what is held and why; with an option, decide on it. Each decision is on record."""
    if sum(map(bool, (release, drop, everything, drop_all))) > 1:
        _stop("Choose one of --release, --drop, --all and --drop-all.", UNUSABLE)
    from codemoot.cli.site import open_site

    open_site()
    from codemoot.domain.people import OPERATOR
    from codemoot.records.queries.outbox import all_held
    from codemoot.records.usecases.outbox.drop_held import drop_held
    from codemoot.records.usecases.outbox.release_held import release_held

    items = all_held(OPERATOR)
    if release or everything:
        _decide(release or [each.id for each in items], release_held, "Let go on")
    elif drop or drop_all:
        mailing = _mailing()
        _decide(drop or [each.id for each in items if each.kind in mailing], drop_held, "Dropped")
    else:
        _list(items, as_json=as_json)


def _decide(items: Sequence[UUID], decide: "Decide", done: str) -> None:
    """Decide on each, and say which were refused and why."""
    from codemoot.cli.site import moment
    from codemoot.domain.people import OPERATOR
    from codemoot.domain.refusals import RefusedError
    from codemoot.kernel.act import Act
    from codemoot.kernel.usecase import NotFoundError

    refused = []
    for item in items:
        try:
            decide(item, Act(OPERATOR, moment()))
        except NotFoundError:
            refused.append(f"{item}: nothing of this id was ever left to be done.")
        except RefusedError as error:
            refused.append(f"{item}: {error}")
    typer.echo(f"{done}: {len(items) - len(refused)} of {len(items)}.")
    if refused:
        _stop("\n".join(refused), REFUSED)


def _mailing() -> "AbstractSet[str]":
    """Return the kinds of work that send mail."""
    from codemoot.cli.worker import know_the_jobs
    from codemoot.records.jobs import MAILING

    know_the_jobs()
    return MAILING


def _list(items: "Sequence[HeldItem]", *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps([_plain(each) for each in items], ensure_ascii=False, indent=2))
        return
    for each in items:
        where = f", in {each.code_id}" if each.code_id else ""
        typer.echo(
            f"{each.id}  {each.kind} {each.letter}".rstrip() + f"{where}, since {each.since:%-d %B %Y}"
        )
        typer.echo(f"  {each.why}")
    typer.echo(f"Held: {len(items)}")


def _plain(each: "HeldItem") -> dict[str, str]:
    return {
        "id": str(each.id),
        "code": each.code_id,
        "kind": each.kind,
        "letter": each.letter,
        "why": each.why,
        "since": each.since.isoformat(),
    }


def _stop(why: str, status: int) -> NoReturn:
    typer.echo(why, err=True)
    raise typer.Exit(status)

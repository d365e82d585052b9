"""`codemoot demo`: the site with an invented code, its cast and their sign-ins, on a day that can be set."""

import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from codemoot.cli.serve import CODEMOOT, serve
from codemoot.demo.standing import NotOursError, begin, end, is_whole

demo = typer.Typer(help="The demonstration: everything in it is invented.", invoke_without_command=True)
Day = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="The day that it is in the demonstration."),
]
ENVIRONMENT = "CODEMOOT_DATA"


@demo.callback()
def run(
    context: typer.Context,
    *,
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="Where to listen, on this machine only.")
    ] = 8000,
    day: Day = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Make everything anew.")] = False,
    data: Annotated[Path, typer.Option(help="The folder that it is kept in.")] = Path("demo-data"),
    prepare_only: Annotated[
        bool, typer.Option("--prepare-only", help="Make it, print the cast, and stop.")
    ] = False,
) -> None:
    """Serve the demonstration on this machine until it is told to stop (Ctrl-C)."""
    folder = data.absolute()
    _be_a_demonstration(folder, port)
    if context.invoked_subcommand:
        return
    _refuse_taken(port)
    try:
        if fresh or not is_whole(folder):
            begin(folder)
    except NotOursError as error:
        typer.echo(error, err=True)
        raise typer.Exit(2) from None
    said = [] if day is None else [f"--date={day.date().isoformat()}"]
    prepared = subprocess.run([*CODEMOOT, "demo", f"--data={folder}", "prepare", *said], check=False)  # noqa: S603  (our own command)
    if prepared.returncode or prepare_only:
        raise typer.Exit(prepared.returncode)
    typer.echo(f"http://127.0.0.1:{port}/demo/ signs you in as any of them with a click.\n")
    serve(port=port)


@demo.command("prepare", hidden=True)
def prepare(*, day: Day = None) -> None:
    """Play the story if it was not, and print the cast; a part of `demo`, in a process that ends."""
    from codemoot.cli.opening import prepare_tables
    from codemoot.cli.site import load_site

    folder = Path(os.environ[ENVIRONMENT])
    load_site()
    prepare_tables()
    if not is_whole(folder):
        _play(day.date() if day else None)
        end(folder)
    elif day:
        _set_day(day.date())
    _print_cast()


@demo.command("code")
def code(email: Annotated[str, typer.Argument(help="Of one of the cast.")]) -> None:
    """Print the code that the authenticator app of one of the cast would show now."""
    from codemoot.cli.site import load_site

    load_site()
    from django.utils import timezone

    from codemoot.demo.cast import PEOPLE
    from codemoot.demo.sign_ins import code_of, secret_of

    found = [secret_of(person) for person in PEOPLE if person.email == email.strip().lower()]
    if not any(found):
        typer.echo(f"Nobody of the cast has {email} and an authenticator app.", err=True)
        raise typer.Exit(1)
    typer.echo(code_of(found[0], timezone.now().timestamp()))


def _be_a_demonstration(folder: Path, port: int) -> None:
    """Say so to every process that is started from here; a real site's database is left alone."""
    os.environ.pop("CODEMOOT_DATABASE_URL", None)
    os.environ |= {
        ENVIRONMENT: str(folder),
        "CODEMOOT_DEMO": "true",
        "CODEMOOT_SITE": f"http://127.0.0.1:{port}",
    }


def _refuse_taken(port: int) -> None:
    """Two servers may listen at one port, and would answer in turn."""
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            typer.echo(f"Something answers at port {port} already: choose another with --port.", err=True)
            raise typer.Exit(2)


def _play(day: date | None) -> None:
    from django.utils import timezone

    from codemoot.cli.worker import know_the_jobs
    from codemoot.demo.cast import BEGINS
    from codemoot.demo.opening import open_site
    from codemoot.demo.play import opens_at, perform, steps
    from codemoot.demo.story import TODAY
    from codemoot.records.sealing import seal_all

    know_the_jobs()
    company, edition = open_site(day or TODAY, opens_at(BEGINS))
    todo = steps(company, edition)
    with _progress(len(todo)) as show:
        perform(todo, show)
    seal_all(timezone.now())


@contextmanager
def _progress(steps: int) -> Iterator[Callable[[str], None]]:
    from rich.progress import BarColumn, Progress, TextColumn

    with Progress(
        TextColumn("Playing the story"), BarColumn(), TextColumn("{task.description}"), transient=True
    ) as bar:
        task = bar.add_task("", total=steps)

        def show(what: str) -> None:
            bar.update(task, advance=1, description=what)

        yield show


def _set_day(day: date) -> None:
    from codemoot.cli.site import moment
    from codemoot.domain.people import OPERATOR
    from codemoot.kernel.act import Act
    from codemoot.parties.queries.installation import installation_id
    from codemoot.parties.usecases.installation.set_demonstration_day import set_demonstration_day

    set_demonstration_day(installation_id(), Act(OPERATOR, moment()), day=day)


def _print_cast() -> None:
    from django.utils import timezone

    from codemoot.demo.cast import PEOPLE
    from codemoot.demo.sign_ins import sign_in_of

    now = timezone.now().timestamp()
    typer.echo(
        "The cast, all invented. The codes are of this moment; `codemoot demo code EMAIL` prints another.\n"
    )
    for person in PEOPLE:
        found = sign_in_of(person, now)
        typer.echo(f"{person.name}, who {person.is_for}\n  {person.email}  password {found.password}")
        if found.secret:
            typer.echo(f"  code {found.code}, authenticator secret {found.secret}")
    typer.echo()

"""The command `codemoot`: what there is to say, each command in a module of its own.

A command's module imports what is heavy inside its command, so that `codemoot --help` is quick.
"""

import os

import typer

from codemoot.cli.backup import backup
from codemoot.cli.changes import changes
from codemoot.cli.codes import codes
from codemoot.cli.collate import collate
from codemoot.cli.days import days
from codemoot.cli.demo import demo
from codemoot.cli.form import form
from codemoot.cli.held import held
from codemoot.cli.importing import import_
from codemoot.cli.manage import manage
from codemoot.cli.parties import parties
from codemoot.cli.people import people
from codemoot.cli.record import record
from codemoot.cli.restore import restore
from codemoot.cli.serve import prepare, serve
from codemoot.cli.worker import worker

NOBODY_ELSE = 0o077  # what is made is its owner's: other people of the machine may neither read nor enter it

app = typer.Typer(
    name="codemoot",
    help="Run a multi-party industry code, and live under it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command("backup")(backup)
app.command("collate")(collate)
app.command("days", context_settings={"ignore_unknown_options": True})(days)  # -5 is a period, not an option
app.command("form")(form)
app.command("held")(held)
app.command("import")(import_)
app.command(
    "manage",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    add_help_option=False,  # it is Django's to give
)(manage)
app.command("prepare", hidden=True)(prepare)  # a part of `serve`, in a process that ends
app.command("restore")(restore)
app.command("serve")(serve)
app.command("worker")(worker)
app.add_typer(changes, name="changes")
app.add_typer(codes, name="codes")
app.add_typer(demo, name="demo")
app.add_typer(parties, name="parties")
app.add_typer(people, name="people")
app.add_typer(record, name="record")


def main() -> None:
    os.umask(NOBODY_ELSE)  # every process that this one starts has it too
    app()

"""The command `codemoot`: what there is to say, each command in a module of its own.

A command's module imports what is heavy inside its command, so that `codemoot --help` is quick.
"""

import typer

from codemoot.cli.codes import codes
from codemoot.cli.collate import collate
from codemoot.cli.days import days
from codemoot.cli.form import form
from codemoot.cli.manage import manage
from codemoot.cli.worker import worker

app = typer.Typer(
    name="codemoot",
    help="Run a multi-party industry code, and live under it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command("collate")(collate)
app.command("days", context_settings={"ignore_unknown_options": True})(days)  # -5 is a period, not an option
app.command("form")(form)
app.command(
    "manage",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    add_help_option=False,  # it is Django's to give
)(manage)
app.command("worker")(worker)
app.add_typer(codes, name="codes")


def main() -> None:
    app()

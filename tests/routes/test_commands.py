"""As whom each command acts: written by hand, for every command that there is."""

import ast
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from architecture.tree import PACKAGE, modules, name, parsed
from codemoot.cli.app import app

WRITTEN = {  # where the act is made, if not in the command's own module
    "backup": "records/archive/noting.py",
    "import": "cli/importing_work.py",
    "restore": "records/archive/noting.py",
}
OPENS_THE_SITE = ("open_site", "load_site", "_site()")

# "offline": it opens no site. "operator": what it does and reads is granted to the operator, and on record as
# theirs. "system": it reads and seals as the system, for whoever runs the machine. "public": it reads what
# anyone may. "demonstration": nowhere else. Whoever can run a command at all holds the machine and its data.
COMMANDS = {
    "backup": "operator",
    "changes move": "operator",
    "changes raise": "operator",
    "codes adopt": "operator",
    "codes check": "offline",
    "codes list": "offline",
    "codes show": "offline",
    "collate": "offline",
    "days": "offline",
    "demo": "demonstration",
    "demo code": "demonstration",
    "demo prepare": "demonstration",
    "form": "offline",
    "held": "operator",
    "import": "operator",
    "manage": "system",  # Django's own; it goes through no doorway
    "parties import": "operator",
    "people invite": "operator",
    "people reset-factor": "operator",
    "prepare": "system",
    "record check": "offline",
    "record export": "operator",
    "record head": "public",
    "record receipt": "operator",
    "record seal": "system",
    "record verify": "system",
    "restore": "operator",
    "serve": "system",
    "worker": "system",
}


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield every command by its words, hidden ones too."""
    below = getattr(command, "commands", {})
    if not below or command.invoke_without_command:
        yield " ".join(path), inspect.unwrap(command.callback)
    for word, each in below.items():
        yield from commands(each, (*path, word))


FOUND = dict(commands(typer.main.get_command(app)))


def test_t01_every_command_says_as_whom_it_acts() -> None:
    assert sorted(COMMANDS) == sorted(FOUND)
    assert set(COMMANDS.values()) == {"offline", "operator", "system", "public", "demonstration"}


@pytest.mark.parametrize("words", [words for words, whom in COMMANDS.items() if whom == "offline"])
def test_t01_a_command_that_is_offline_opens_no_site(words: str) -> None:
    body = inspect.getsource(FOUND[words])

    assert [opens for opens in OPENS_THE_SITE if opens in body] == []


@pytest.mark.parametrize("path", modules(PACKAGE / "cli"), ids=name)
def test_t01_no_command_acts_as_anybody_else_than_the_operator(path: Path) -> None:
    """It makes no actor of its own, and takes nobody's name."""
    named = {
        each.name
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module == "codemoot.domain.people"
        for each in node.names
    }

    assert named <= {"OPERATOR", "APPOINTED", "Role"}


@pytest.mark.parametrize("words", [words for words, whom in COMMANDS.items() if whom == "operator"])
def test_t01_what_a_command_does_it_does_as_the_operator(words: str) -> None:
    written = PACKAGE / WRITTEN[words] if words in WRITTEN else inspect.getfile(FOUND[words])

    assert "Act(OPERATOR, " in Path(written).read_text("utf-8")

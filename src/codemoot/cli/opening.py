"""Before the site is served: may it be, are its tables up to date, are its static files laid out?"""

import hashlib
import os
import shlex
from collections.abc import Iterator
from pathlib import Path

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
SHORTEST_SECRET = 50
FEWEST_LETTERS = 10
OTHERS = 0o077
LAID_OUT_FROM = ".laid-out-from"


class NotServedError(Exception):
    """The site must not be served like this; the message says why, and what to do."""


def refuse_unsafe(host: str) -> None:
    """Refuse what would show or give away something. Raise NotServedError."""
    from django.conf import settings

    secret = str(settings.SECRET_KEY)
    if len(secret) < SHORTEST_SECRET or len(set(secret)) < FEWEST_LETTERS or "insecure" in secret:
        raise NotServedError(
            "CODEMOOT_SECRET_KEY is too easy to guess: set 50 random letters, or leave it out: one is made."
        )
    if settings.DEBUG and host not in LOCAL:
        raise NotServedError(
            "CODEMOOT_DEBUG shows settings and code to whoever meets an error: it works on 127.0.0.1 only."
        )
    _refuse_open(settings.CODEMOOT.data)


def _refuse_open(folder: Path) -> None:
    """Judge a folder that is ours alone: the rights of one that was lent are its owner's to give."""
    if os.name != "posix" or not folder.exists():
        return
    found = folder.stat()
    if found.st_uid == os.getuid() and found.st_mode & OTHERS:
        raise NotServedError(
            f"Other people of this machine may look into {folder}, where everything is kept. "
            f"Close it with: chmod 700 {shlex.quote(str(folder))}"
        )


def refuse_other_kind() -> None:
    """Refuse to show a demonstration as the real thing, or the other way round. Raise NotServedError."""
    from django.conf import settings

    from codemoot.parties.queries.installation import is_demo

    if settings.DEMO and not is_demo():
        raise NotServedError(
            "CODEMOOT_DEMO is set, and this database is no demonstration: unset it, or set CODEMOOT_DATA "
            "to another folder and begin with `codemoot demo`."
        )
    if is_demo() and not settings.DEMO:
        raise NotServedError("This database is a demonstration: serve it with `codemoot demo`.")


def prepare_tables() -> None:
    """Bring SQLite's tables up to date; a shared database's are for whoever runs it. Raise NotServedError."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if connection.vendor != "sqlite":
        raise NotServedError("The database's tables are not up to date: run `codemoot manage migrate` first.")
    call_command("migrate", interactive=False, verbosity=0)


def refuse_what_checks_find() -> None:
    """Ask what `codemoot manage check --database default` asks. Raise NotServedError."""
    from django.core.checks import run_checks

    for found in run_checks(databases=["default"]):
        if found.is_serious() and not found.is_silenced():
            raise NotServedError(" ".join(filter(None, (found.msg, found.hint))))


def lay_out_static_files() -> None:
    """Collect styles, scripts and pictures, if any has changed since the last time."""
    from django.conf import settings
    from django.core.management import call_command

    state = hashlib.sha256("\n".join(sorted(_static_files())).encode()).hexdigest()
    noted = Path(settings.STATIC_ROOT) / LAID_OUT_FROM
    if noted.exists() and noted.read_text(encoding="ascii") == state:
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    noted.write_text(state, encoding="ascii")


def _static_files() -> Iterator[str]:
    from django.contrib.staticfiles.finders import get_finders

    for finder in get_finders():
        for name, storage in finder.list(None):
            found = Path(storage.path(name)).stat()
            yield f"{name} {found.st_size} {found.st_mtime_ns}"

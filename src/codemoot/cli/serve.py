"""`codemoot serve`: the web server, and beside it the worker; each in processes of its own.

This process loads neither Django nor the site: what it holds, every process of the web server would hold.
"""

import os
import subprocess
import sys
from threading import Event, Thread
from typing import Annotated, NoReturn

import typer

CODEMOOT = (sys.executable, "-c", "from codemoot.cli.app import main; main()")
PATIENCE = 20.0  # seconds for the worker to end what it does; then its lease must run out
LONGEST_GOODBYE = 10  # seconds for a process of the web to end; one that is just starting hears nothing
BEFORE_RESTART = 2.0  # seconds


def serve(
    *,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen at.", min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(help="Processes that answer.", min=1, max=64)] = 2,
    with_worker: Annotated[
        bool, typer.Option("--with-worker/--without-worker", help="Run the worker beside it.")
    ] = True,
) -> None:
    """Serve the site until it is told to stop (Ctrl-C)."""
    from codemoot.cli import opening
    from codemoot.cli.port import kept

    try:
        with kept(host, port):
            prepared = subprocess.run([*CODEMOOT, "prepare", host], check=False)  # noqa: S603  (our own command)
    except opening.NotServedError as error:
        _refuse(error)
    if prepared.returncode != 0:
        raise typer.Exit(prepared.returncode)
    beside = WorkerBeside() if with_worker else None
    try:
        _listen(host, port, workers)
    finally:
        if beside:
            beside.stop()


def prepare(host: str) -> None:
    """Check that the site may be served at this address, and lay out what it needs."""
    from codemoot.cli import opening
    from codemoot.cli.site import load_site

    load_site()
    try:
        opening.refuse_unsafe(host)
        opening.prepare_tables()
        opening.refuse_other_kind()
        opening.refuse_what_checks_find()
    except opening.NotServedError as error:
        _refuse(error)
    opening.lay_out_static_files()


def _refuse(why: Exception) -> NoReturn:
    typer.echo(f"Not served. {why}", err=True)
    raise typer.Exit(1) from None


class WorkerBeside:
    """The worker as a child: begun again when it ends by itself, told to stop when the server stops."""

    def __init__(self) -> None:
        self._stopping = Event()
        self._child = self._start()
        self._watching = Thread(target=self._watch, daemon=True)
        self._watching.start()

    def stop(self) -> None:
        self._stopping.set()
        self._child.terminate()
        try:
            self._child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._watching.join()

    def _watch(self) -> None:
        while not self._stopping.is_set():
            self._child.wait()
            if not self._stopping.wait(BEFORE_RESTART):
                self._child = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  (our own command)
            [*CODEMOOT, "worker", "--parent", str(os.getpid())], start_new_session=True
        )


THREADS = 2  # of each process: the body of a form is read in one, and some lines are slow


def _listen(host: str, port: int, workers: int) -> None:
    from granian.constants import Interfaces
    from granian.server import Server

    server = Server(
        "codemoot.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=LONGEST_GOODBYE,
        log_dictconfig={"loggers": {"_granian": {"level": "WARNING"}}},
    )
    server.on_startup(lambda: typer.echo(f"Codemoot is at http://{_shown(host)}:{port}/ (Ctrl-C stops it)"))
    server.serve()


def _shown(host: str) -> str:
    return {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104  (shown only)

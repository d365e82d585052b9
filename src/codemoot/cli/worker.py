"""`codemoot worker`: do what was left to be done: mail, files, publishing, sealing."""

import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread
from types import TracebackType
from typing import Annotated

import structlog
import typer

PARENT_LOOKED_AT_EVERY = 1.0  # seconds


def worker(
    *,
    once: Annotated[bool, typer.Option("--once", help="Do what is due, and end.")] = False,
    parent: Annotated[int, typer.Option(hidden=True, help="Stop when this process is gone.")] = 0,
) -> None:
    """Do what the site has left to be done, until it is told to stop."""
    from django.utils import timezone

    from codemoot.cli.site import moment, open_site

    open_site()
    from codemoot.records.worker import Worker

    know_the_jobs()
    stopping = Event()
    sys.excepthook = log_what_ends_it
    if not once:
        stop_on_signals(stopping)
    if parent:
        stop_without(parent, stopping)
    at_work = Worker(timezone.now, moment, stopping, sealer())
    if once:
        typer.echo(f"Done: {at_work.drain()}")
    else:
        at_work.run()


def know_the_jobs() -> None:
    """Import every part's jobs and letters; the web's processes do without them."""
    from django.utils.module_loading import autodiscover_modules

    from codemoot.records import checking, mail  # noqa: F401  (they register themselves)

    autodiscover_modules("jobs", "letters")


def sealer() -> Callable[[datetime], object]:
    from codemoot.records.sealing import seal_all

    return seal_all


def log_what_ends_it(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
    """A traceback on the terminal would print what the error says, which may be what a person wrote."""
    structlog.get_logger("codemoot.worker").critical("the worker ended", exc_info=error)


def stop_on_signals(stopping: Event) -> None:
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stopping.set())


def stop_without(parent: int, stopping: Event) -> None:
    """Stop when the server that started this worker is gone, however it went."""

    def watch() -> None:
        while os.getppid() == parent:
            stopping.wait(PARENT_LOOKED_AT_EVERY)
        stopping.set()

    Thread(target=watch, daemon=True).start()

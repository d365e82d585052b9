"""`codemoot worker`: a worker that is killed loses nothing; one that is told to stop ends by itself."""

import signal
import sys
import time
from pathlib import Path

from installations import CODEMOOT, installed

LEAVE = """
import django; django.setup()
from django.utils import timezone
from codemoot.domain.people import SYSTEM
from codemoot.kernel.act import Act
from codemoot.records.outbox import leave
leave("t.slow", {}, Act(SYSTEM, timezone.now()))
"""
WORK = """
import sys, time, django; django.setup()
from datetime import timedelta
from threading import Event
from django.utils import timezone
from codemoot.cli.worker import stop_on_signals
from codemoot.records.jobs import job
from codemoot.records.worker import Worker

@job("t.slow")
def slow(work):
    print("begun", flush=True)
    time.sleep(float(sys.argv[1]))
    print("done", flush=True)

stopping = Event()
stop_on_signals(stopping)
Worker(timezone.now, timezone.now, stopping, lambda _: None, pause=0.1, lease=timedelta(seconds=3)).run()
"""


def test_what_a_killed_worker_had_begun_is_done_by_the_next(tmp_path: Path) -> None:
    site = installed(tmp_path, "site")
    (tmp_path / "leave.py").write_text(LEAVE)
    (tmp_path / "work.py").write_text(WORK)
    site.script(tmp_path / "leave.py")
    first = site.start(sys.executable, tmp_path / "work.py", "60")
    assert first.stdout
    assert first.stdout.readline() == "begun\n"
    first.kill()
    first.communicate()
    started = time.monotonic()

    second = site.start(sys.executable, tmp_path / "work.py", "0")

    assert second.stdout
    assert [second.stdout.readline(), second.stdout.readline()] == ["begun\n", "done\n"]
    assert time.monotonic() - started > 1  # the lease had to run out
    second.send_signal(signal.SIGTERM)
    said, errors = second.communicate(timeout=20)
    assert (second.returncode, said) == (0, ""), errors


def test_a_worker_that_is_told_to_stop_ends_what_it_does_first(tmp_path: Path) -> None:
    site = installed(tmp_path, "site")
    (tmp_path / "leave.py").write_text(LEAVE)
    (tmp_path / "work.py").write_text(WORK)
    site.script(tmp_path / "leave.py")
    worker = site.start(sys.executable, tmp_path / "work.py", "2")
    assert worker.stdout
    worker.stdout.readline()

    worker.send_signal(signal.SIGTERM)
    said, errors = worker.communicate(timeout=20)

    assert (worker.returncode, said) == (0, "done\n"), errors


def test_the_command_itself_stops_when_told(tmp_path: Path) -> None:
    worker = installed(tmp_path, "site").start(*CODEMOOT, "worker")
    time.sleep(3)

    worker.send_signal(signal.SIGTERM)

    _, errors = worker.communicate(timeout=20)
    assert worker.returncode == 0, errors


def test_with_once_it_does_what_is_due_and_ends(tmp_path: Path) -> None:
    site = installed(tmp_path, "site")
    (tmp_path / "leave.py").write_text(LEAVE)
    site.script(tmp_path / "leave.py")

    assert site.run("worker", "--once").stdout == "Done: 1\n"

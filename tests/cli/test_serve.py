"""The site is served by small processes that end together, and not at all when that would be unsafe."""

import json
import os  # noqa: F401  (a condition below asks it)
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from installations import CODEMOOT, Installed, installed

MEMORY = 250  # MB, of the server and its two workers
HEAVY = (
    "calamine",
    "docx",
    "lxml",
    "pdfplumber",
    "pypdfium2",
    "python_calamine",
    "typst",
    "wordfreq",
    "xlsxwriter",
)
SECRET = "kept-between-us-4711"  # noqa: S105  (of the test)
ON_LINUX = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="asks Linux")


@dataclass(frozen=True, slots=True)
class Served:
    address: str
    process: subprocess.Popen[str]

    def get(self, path: str, body: bytes | None = None) -> tuple[int, str]:
        request = urllib.request.Request(self.address + path, body)  # noqa: S310  (our own address)
        try:
            with urllib.request.urlopen(request, timeout=20) as response:  # noqa: S310  (as above)
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except urllib.error.URLError:  # it does not listen yet
            return 0, ""


@dataclass(frozen=True, slots=True)
class OnPort(Installed):
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def environment(self) -> dict[str, str]:
        return {**Installed.environment.fget(self), **dict(self.extra)}  # type: ignore[attr-defined]  # a property


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
    return port


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(each) for each in listed.read_text().split()] if listed.exists() else []


def megabytes(pid: int) -> float:
    """Return the process's share of memory: what it shares with others is counted once over all."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def until(holds: Callable[[], bool], seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    port = free_port()
    site = Installed(tmp_path / "data")
    process = site.start(*CODEMOOT, "serve", "--port", str(port))
    assert process.stdout
    assert process.stdout.readline().startswith(f"Codemoot is at http://127.0.0.1:{port}/"), process.stderr
    found = Served(f"http://127.0.0.1:{port}", process)
    assert until(lambda: found.get("/health/live")[0] == 200)
    yield found
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    if not process.stdout.closed:
        process.communicate(timeout=30)


@pytest.mark.enable_socket
@ON_LINUX
def test_an_empty_folder_becomes_a_site_that_is_ready_small_and_ends_when_told(served: Served) -> None:
    assert until(lambda: served.get("/health/ready")[0] == 200), served.get("/health/ready")
    status, page = served.get("/")
    processes = children(served.process.pid)

    assert (status, "Codemoot" in page) == (200, True)
    web = [
        served.process.pid,
        *(each for each in processes if "granian" in Path(f"/proc/{each}/comm").read_text()),
    ]
    assert len(processes) == 3
    assert sum(map(megabytes, web)) < MEMORY
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(30) == 0
    assert until(lambda: not any(Path(f"/proc/{each}").exists() for each in processes))


@pytest.mark.enable_socket
def test_t60_nothing_that_is_sent_is_in_the_log_of_the_server(served: Served) -> None:
    for path in ("/", f"/{SECRET}/", "/accounts/login/", f"/files/{SECRET}/"):
        served.get(f"{path}?q={SECRET}")
        served.get(f"{path}?q={SECRET}", f"login={SECRET}@example.org&password={SECRET}".encode())

    served.process.send_signal(signal.SIGTERM)
    _, log = served.process.communicate(timeout=30)

    logged = [json.loads(line) for line in log.splitlines()]
    routes = [line["route"] for line in logged if line["event"] == "request"]
    assert len([route for route in routes if route != "web:live"]) == 8
    assert SECRET not in log


def test_what_is_heavy_is_not_in_the_processes_of_the_web(tmp_path: Path) -> None:
    asks = (
        "import sys, codemoot.config.wsgi, codemoot.config.urls, json;"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    )

    done = subprocess.run(  # noqa: S603  (our own words)
        [sys.executable, "-c", asks],
        env=Installed(tmp_path).environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(done.stdout) == []


@pytest.mark.parametrize(
    ("settings", "host", "says"),
    [
        ({"CODEMOOT_SECRET_KEY": "changeme"}, "127.0.0.1", "CODEMOOT_SECRET_KEY is too easy to guess"),
        ({"CODEMOOT_SECRET_KEY": "django-insecure-" + "abcdefghijk" * 5}, "127.0.0.1", "too easy to guess"),
        ({"CODEMOOT_DEBUG": "true"}, "0.0.0.0", "CODEMOOT_DEBUG shows settings"),  # noqa: S104  (it is refused)
        ({"CODEMOOT_DEMO": "true"}, "127.0.0.1", "this database is no demonstration"),
    ],
)
def test_t59_what_is_unsafe_is_not_served(
    tmp_path: Path, settings: dict[str, str], host: str, says: str
) -> None:
    site = OnPort(tmp_path / "data", extra=tuple(settings.items()))

    refused = site.run("serve", "--host", host, status=1)

    assert says in refused.stderr


def test_t59_a_demonstration_is_not_served_as_the_real_thing(tmp_path: Path) -> None:
    site = installed(tmp_path, "demo")
    makes = (
        "import django; django.setup(); from codemoot.parties.models import Installation;"
        "Installation.objects.update(demo=True)"
    )
    subprocess.run([sys.executable, "-c", makes], env=site.environment, check=True)  # noqa: S603  (our own words)

    refused = site.run("serve", status=1)

    assert "This database is a demonstration" in refused.stderr


@pytest.mark.skipif("os.environ.get('TEST_DATABASE') != 'postgresql'", reason="no PostgreSQL in this run")
def test_on_postgresql_whoever_runs_it_brings_the_tables_up_to_date(tmp_path: Path) -> None:
    from installations import new_database  # noqa: PLC0415

    refused = Installed(tmp_path / "data", new_database()).run("serve", status=1)

    assert "run `codemoot manage migrate` first" in refused.stderr

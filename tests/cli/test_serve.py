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

pytestmark = pytest.mark.enable_socket
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


def test_what_is_made_is_its_owners_alone(served: Served, tmp_path: Path) -> None:
    assert until(lambda: served.get("/health/ready")[0] == 200), served.get("/health/ready")

    made = [tmp_path / "data", *(tmp_path / "data").rglob("*")]

    assert len(made) > 10
    assert [path for path in made if path.exists() and path.stat().st_mode & 0o077] == []


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

    refused = site.run("serve", "--host", host, "--port", str(free_port()), status=1)

    assert says in refused.stderr


@pytest.mark.parametrize("rights", [0o750, 0o701, 0o755])
def test_t59_a_folder_that_others_may_look_into_is_not_served(tmp_path: Path, rights: int) -> None:
    site = Installed(tmp_path / "of the site")
    site.data.mkdir()
    site.data.chmod(rights)

    refused = site.run("serve", "--port", str(free_port()), status=1)

    assert "Not served. Other people of this machine may look into" in refused.stderr
    assert refused.stderr.strip().endswith(f"Close it with: chmod 700 '{site.data}'")


def test_t59_a_demonstration_is_not_served_as_the_real_thing(tmp_path: Path) -> None:
    site = installed(tmp_path, "demo")
    makes = (
        "import django; django.setup(); from codemoot.parties.models import Installation;"
        "Installation.objects.update(demo=True)"
    )
    subprocess.run([sys.executable, "-c", makes], env=site.environment, check=True)  # noqa: S603  (our own words)

    refused = site.run("serve", "--port", str(free_port()), status=1)

    assert "This database is a demonstration" in refused.stderr


def test_t59_a_cast_without_a_demonstration_is_not_served(tmp_path: Path) -> None:
    site = installed(tmp_path, "stray")
    makes = (
        "import django; django.setup(); from codemoot.parties.models import Account;"
        "Account.objects.create(email='asha@example.org', name='Asha Patel', demo=True)"
    )
    subprocess.run([sys.executable, "-c", makes], env=site.environment, check=True)  # noqa: S603  (our own words)

    refused = site.run("serve", "--port", str(free_port()), status=1)

    assert "Not served. There are accounts of the demonstration's cast" in refused.stderr


@pytest.mark.parametrize("shared", [False, True], ids=["taken", "taken by one that shares"])
def test_a_port_that_is_taken_is_refused_before_anything_is_made(tmp_path: Path, *, shared: bool) -> None:
    with socket.socket() as other:
        if shared:
            other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])

        refused = Installed(tmp_path / "data").run("serve", "--port", port, status=1)

    assert refused.stderr == (
        f"Not served. Port {port} is taken: something listens there already. Stop it, or choose another port "
        "with --port.\n"
    )
    assert not (tmp_path / "data").exists()


def test_of_two_that_are_started_at_once_one_is_served(tmp_path: Path) -> None:
    port = str(free_port())
    sites = [Installed(tmp_path / name) for name in ("one", "other")]

    both = [site.start(*CODEMOOT, "serve", "--port", port, "--without-worker") for site in sites]
    until(lambda: any(each.poll() is not None for each in both))
    for each in both:
        each.send_signal(signal.SIGTERM)
    said = [each.communicate(timeout=30)[1] for each in both]

    assert sorted(f"Port {port} is taken" in each for each in said) == [False, True]


@pytest.mark.parametrize(
    ("host", "says"),
    [
        ("192.0.2.1", "192.0.2.1 is no address of this machine."),
        ("localhost", "“localhost” is no address. Give one in numbers"),
        ("", "“” is no address."),
    ],
)
def test_an_address_that_cannot_be_listened_at_is_refused(tmp_path: Path, host: str, says: str) -> None:
    refused = Installed(tmp_path / "data").run("serve", "--host", host, "--port", str(free_port()), status=1)

    assert f"Not served. {says}" in refused.stderr


@pytest.mark.skipif("os.environ.get('TEST_DATABASE') != 'postgresql'", reason="no PostgreSQL in this run")
def test_on_postgresql_whoever_runs_it_brings_the_tables_up_to_date(tmp_path: Path) -> None:
    from installations import new_database  # noqa: PLC0415

    refused = Installed(tmp_path / "data", new_database()).run("serve", "--port", str(free_port()), status=1)

    assert "run `codemoot manage migrate` first" in refused.stderr

"""`codemoot demo`: made in its own process, refused where it would do harm."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.enable_socket


def demo(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("CODEMOOT_")}
    command = [
        sys.executable,
        "-c",
        "from codemoot.cli.app import main; main()",
        "demo",
        f"--data={data}",
        *words,
    ]
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603  (ours)


def test_it_is_made_once_and_prints_the_cast_each_time(tmp_path: Path) -> None:
    data = tmp_path / "demo-data"

    first = demo(data, "--port=8599", "--prepare-only")
    assert first.returncode == 0, first.stderr
    assert "rowan.field@desk.example  password " in first.stdout
    made = (data / "codemoot.sqlite3").stat().st_ino

    again = demo(data, "--port=8599", "--prepare-only", "--date=2019-04-18")
    assert again.returncode == 0, again.stderr
    assert (data / "codemoot.sqlite3").stat().st_ino == made

    code = demo(data, "code", "rowan.field@desk.example")
    assert (code.returncode, len(code.stdout.strip())) == (0, 6)
    assert demo(data, "code", "elin.hughes@northmoor.example").returncode == 1


def test_a_folder_that_is_no_demonstration_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "codemoot.sqlite3").write_text("somebody's real site")

    done = demo(tmp_path, "--port=8599", "--fresh", "--prepare-only")

    assert done.returncode == 2
    assert "holds something that is no demonstration" in done.stderr
    assert (tmp_path / "codemoot.sqlite3").read_text() == "somebody's real site"


def test_a_port_that_is_taken_is_refused(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = demo(tmp_path / "demo", f"--port={taken.getsockname()[1]}", "--prepare-only")

    assert done.returncode == 2
    assert "choose another with --port" in done.stderr

"""Installations of their own, each with its folder and database, on which commands run as a person's do."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from codemoot.kernel.ids import new_id

CODEMOOT = (sys.executable, "-c", "from codemoot.cli.app import main; main()")


@dataclass(frozen=True, slots=True)
class Installed:
    data: Path
    database: str = ""  # its address; empty: SQLite in the folder

    @property
    def environment(self) -> dict[str, str]:
        others = {name: value for name, value in os.environ.items() if not name.startswith("CODEMOOT_")}
        named = {"CODEMOOT_DATABASE_URL": self.database} if self.database else {}
        return {
            **others,
            **named,
            "CODEMOOT_DATA": str(self.data),
            "DJANGO_SETTINGS_MODULE": "codemoot.config.settings",
        }

    def run(self, *arguments: str | Path, status: int = 0) -> subprocess.CompletedProcess[str]:
        """Run `codemoot …`, and see that it ends with this status."""
        return self._done([*CODEMOOT, *map(str, arguments)], status)

    def script(self, script: Path, *arguments: str) -> str:
        return self._done([sys.executable, str(script), *arguments], 0).stdout

    def start(self, *command: str | Path) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603  (our own commands)
            list(map(str, command)),
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _done(self, command: list[str], status: int) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(  # noqa: S603  (our own commands)
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == status, done.stderr
        return done


def installed(folder: Path, name: str, *, on_postgresql: bool = False) -> Installed:
    """Make an empty installation with its tables."""
    data = folder / name
    data.mkdir(mode=0o700)
    made = Installed(data, new_database() if on_postgresql else "")
    made.run("manage", "migrate", "--verbosity", "0")
    return made


def new_database() -> str:
    """Make a database on the server of the tests, and return its address."""
    import psycopg  # noqa: PLC0415  (where the tests run on PostgreSQL)

    server = os.environ["TEST_DATABASE_URL"]
    name = f"codemoot_{new_id().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    address, _, query = server.partition("?")
    return f"{address.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")

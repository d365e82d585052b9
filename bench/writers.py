"""Two processes write to one SQLite database, with and without the file lock: how long does each wait?

python -m bench.writers
"""

import json
import multiprocessing
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

ENGINES = {"Django's own": "django.db.backends.sqlite3", "with the file lock": "codemoot.kernel.sqlite"}
WRITERS = 2
SECONDS = 6.0
ROWS = 4  # a response and three answers, say


def write(engine: str, database: Path) -> None:
    """Write for some seconds, one durable transaction after another; print how long each took, as JSON."""
    import django  # noqa: PLC0415  (configured in this process only)
    from django.conf import settings as django_settings  # noqa: PLC0415

    from codemoot.config.settings import SQLITE  # noqa: PLC0415

    django_settings.configure(DATABASES={"default": SQLITE | {"ENGINE": engine, "NAME": str(database)}})
    django.setup()
    from django.db import connection, transaction  # noqa: PLC0415

    connection.ensure_connection()
    took, end = [], time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        start = time.perf_counter()
        with transaction.atomic(), connection.cursor() as cursor:
            for _ in range(ROWS):
                cursor.execute("INSERT INTO answer (words) VALUES (%s)", ["yes " * 100])
        took.append(time.perf_counter() - start)
    print(json.dumps(took))


def measured(engine: str, folder: Path) -> list[list[float]]:
    """Return the seconds that each transaction of each writer took."""
    import sqlite3  # noqa: PLC0415

    database = folder / f"{engine}.sqlite3"
    with sqlite3.connect(database) as made:
        made.execute("PRAGMA journal_mode=WAL")
        made.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, words TEXT)")
    made.close()
    command = [sys.executable, "-m", "bench.writers", engine, str(database)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(WRITERS)]
    return [json.loads(each.communicate()[0]) for each in running]


def main() -> None:
    if len(sys.argv) > 1:
        write(sys.argv[1], Path(sys.argv[2]))
        return
    table = Table(
        "SQLite", "transactions/s", "of the slower writer", "its median ms", "its p99 ms", "longest ms"
    )
    with tempfile.TemporaryDirectory() as held:
        for name, engine in ENGINES.items():
            writers = measured(engine, Path(held))
            slower = min(writers, key=len)
            figures = (
                sum(map(len, writers)) / SECONDS,
                len(slower) / SECONDS,
                1000 * median(slower),
                1000 * quantiles(slower, n=100)[98],
                1000 * max(max(each) for each in writers),
            )
            table.add_row(name, *(f"{each:,.1f}" for each in figures))
    Console(width=100).print(f"{WRITERS} writers on {multiprocessing.cpu_count()} cores", table)


if __name__ == "__main__":
    main()

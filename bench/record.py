"""Time the sealed record against its bars and against what it could not do without; print a table.

`python -m bench.record [EVENTS]`: on SQLite in a folder of its own, or in the empty CODEMOOT_DATABASE_URL.
"""

import os
import sys
import tempfile
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.recording import Line


def prepared(events: int) -> "Iterator[Line]":
    """Make an empty installation, and return what is measured in it."""
    import django  # noqa: PLC0415  (it reads the environment)
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0)
    from bench.recording import measured  # noqa: PLC0415  (it has tables)

    return measured(events)


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory(prefix="codemoot-bench-") as folder:
        os.environ |= {"CODEMOOT_DATA": folder, "DJANGO_SETTINGS_MODULE": "codemoot.config.settings"}
        lines = prepared(events)
        table = Table("of the record", "seconds", "bar", "µs an event", "times the limit", "the limit")
        for line in lines:
            each, bar = 1e6 * line.seconds / events, f"{line.bar:g}" if line.bar else ""
            ratio = f"×{line.seconds / line.limit:.1f}"
            table.add_row(line.work, f"{line.seconds:.1f}", bar, f"{each:.0f}", ratio, line.without)
        Console(width=110).print(table, f"{events:,} events")


if __name__ == "__main__":
    main()

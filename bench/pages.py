"""Time the reader's pages with many responses behind them; print a table.

`python -m bench.pages [RESPONSES]`: on SQLite in a folder of its own, or in the empty CODEMOOT_DATABASE_URL.
Each page is asked for in the server, through every middleware, and set against a view that does nothing.
"""

import os
import sys
import tempfile
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.reading import Line


def prepared(responses: int) -> "Iterator[Line]":
    """Make an empty installation, and return what is measured in it."""
    import django  # noqa: PLC0415  (it reads the environment)
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from bench.reading import measured  # noqa: PLC0415  (it has tables)

    return measured(responses)


def main() -> None:
    responses = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory(prefix="codemoot-bench-") as folder:
        os.environ |= {"CODEMOOT_DATA": folder, "DJANGO_SETTINGS_MODULE": "codemoot.config.settings"}
        table = Table("page", "responses", "queries", "p50 ms", "p95 ms", "times the bare view", "kB")
        for line in prepared(responses):
            table.add_row(
                line.page,
                f"{line.responses:,}",
                str(line.queries),
                f"{line.p50:.1f}",
                f"{line.p95:.1f}",
                f"×{line.p50 / line.bare:.1f}",
                f"{line.size / 1000:.0f}",
            )
        Console(width=110).print(table, "bars: under 12 queries, p95 under 100 ms, under 100 kB")


if __name__ == "__main__":
    main()

"""The record's triggers: tests empty the tables between them, and some play whoever owns the database."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations

RECORD = "records_"


@contextmanager
def no_triggers() -> Iterator[None]:
    """Do without the triggers, as whoever owns the database can."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = DEFAULT")
        else:
            cursor.execute("PRAGMA foreign_keys = OFF")
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s", [RECORD + "%"]
            )
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
            yield
            for _, sql in triggers:
                cursor.execute(sql)
            cursor.execute("PRAGMA foreign_keys = ON")


def let_tests_empty_the_tables() -> None:
    """Let the flush after a test with real transactions through."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def flushed(operations: BaseDatabaseOperations, statements: Iterable[str]) -> None:
        with no_triggers():
            flush(operations, statements)

    BaseDatabaseOperations.execute_sql_flush = flushed  # type: ignore[assignment, method-assign]

"""One moment of the database, however long it is read; writers go on meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder


@contextmanager
def snapshot() -> Iterator[None]:
    """Read only inside. SQLite's WAL keeps the moment for a plain read transaction, which takes no lock."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                cursor.execute("SELECT count(*) FROM sqlite_master")  # the moment is that of the first read
                yield
            finally:
                cursor.execute("ROLLBACK")
        return
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def migrations() -> dict[str, str]:
    """Return the last migration that was applied of each application."""
    applied = MigrationRecorder(connection).applied_migrations()
    return dict(sorted(applied))

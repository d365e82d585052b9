"""The database wrapper (Django asks for this module's name): a file lock round each transaction.

SQLite's own busy handler sleeps longer and longer between tries, so one of two writers hardly gets a turn.
A lock on a file beside the database, asked for every half millisecond, goes round evenly (docs/adr/0023).
"""

import fcntl
import os
import time
from pathlib import Path

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

PATIENCE = 20.0  # seconds, as SQLite's own timeout; then the person is told to try again
BETWEEN_TRIES = 0.0005


class DatabaseWrapper(base.DatabaseWrapper):
    _lock: int | None = None

    def _start_transaction_under_autocommit(self) -> None:
        self._take()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # not in the stubs
        except BaseException:
            self._give_back()
            raise

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]  # not in the stubs
        self._give_back()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]  # not in the stubs
        finally:
            self._give_back()

    def _close(self) -> None:
        super()._close()  # type: ignore[misc]  # not in the stubs
        self._give_back()

    def _take(self) -> None:
        if self._lock is None and not self.is_in_memory_db():
            path = Path(str(self.settings_dict["NAME"]) + ".writer")
            self._lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            self._wait(self._lock)

    def _wait(self, lock: int) -> None:
        """Wait for the lock's turn. Raise OperationalError when another has kept it too long."""
        end = time.monotonic() + PATIENCE
        while not _locked(lock):
            if time.monotonic() > end:
                os.close(lock)
                self._lock = None
                raise OperationalError("database is locked")
            time.sleep(BETWEEN_TRIES)

    def _give_back(self) -> None:
        if self._lock is not None:
            fcntl.flock(self._lock, fcntl.LOCK_UN)  # or a process forked meanwhile would keep it
            os.close(self._lock)  # so does the end of the process
            self._lock = None


def _locked(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

"""The database wrapper (Django asks for this module's name): a file lock round each transaction.

SQLite's own busy handler sleeps and retries, so two writers wait more than a second at the 99th percentile;
a blocking lock on a file beside the database hands over at once (measured: docs/adr/0023).
"""

import fcntl
import os
from pathlib import Path

from django.db.backends.sqlite3 import base


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
            fcntl.flock(self._lock, fcntl.LOCK_EX)

    def _give_back(self) -> None:
        if self._lock is not None:
            fcntl.flock(self._lock, fcntl.LOCK_UN)  # or a process forked meanwhile would keep it
            os.close(self._lock)  # so does the end of the process
            self._lock = None

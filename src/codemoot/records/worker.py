"""The worker: take what is due, do it under a lease, seal the record between; stop when told to.

A job runs in a thread of its own, so that the lease is renewed while it works; its error comes back as a
value. A worker that is killed leaves its item to its lease: another takes it when that has run out.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event as Flag

import structlog
from django.db import connections

from codemoot.records import outbox
from codemoot.records.jobs import HoldError, LaterError, UnknownJobError, Work, job_of
from codemoot.records.outbox import Lease

Clock = Callable[[], datetime]
log = structlog.get_logger("codemoot.worker")
RENEWED_EVERY = 20.0  # seconds; well within the lease


@dataclass(frozen=True, slots=True)
class Worker:
    clock: Clock  # of leases: always the real time
    moment: Clock  # of acts: the demonstration's, in a demonstration
    stopping: Flag
    seal: Callable[[datetime], object]  # the unsealed part of the record
    pause: float = 1.0  # seconds between two looks at an empty outbox
    lease: timedelta = outbox.LEASE

    def run(self) -> None:
        """Work until told to stop: what is being done is done to its end, nothing more is taken."""
        while not self.stopping.is_set():
            outbox.beat(self.clock())
            found = self.do_next()
            self.seal(self.clock())
            if not found:
                self.stopping.wait(self.pause)

    def drain(self) -> int:
        """Do everything that is due, seal, and return how much it was."""
        done = 0
        while not self.stopping.is_set() and self.do_next():
            done += 1
        self.seal(self.clock())
        return done

    def do_next(self) -> bool:
        """Take one item and do it. False: nothing is due."""
        lease = outbox.take(self.clock(), self.lease)
        if lease is None:
            return False
        if lease.attempts > outbox.MOST_ATTEMPTS:  # each time, the worker died of it
            outbox.hold(lease, "It was begun again and again, and never came to an end.")
            return True
        error = self._do(lease)
        self._end(lease, error)
        log.info("job", kind=lease.kind, item=str(lease.id), attempt=lease.attempts, error=_named(error))
        return True

    def _do(self, lease: Lease) -> BaseException | None:
        with ThreadPoolExecutor(1) as thread:
            doing = thread.submit(_perform, lease, self.moment())
            while not wait([doing], timeout=RENEWED_EVERY).done:
                outbox.extend(lease, self.clock(), self.lease)
                outbox.beat(self.clock())
            return doing.exception()

    def _end(self, lease: Lease, error: BaseException | None) -> None:
        now = self.clock()
        if error is None:
            outbox.finish(lease, now)
        elif isinstance(error, LaterError):
            outbox.put_off(lease, now + error.wait)
        elif isinstance(error, HoldError):
            outbox.hold(lease, str(error))
        elif isinstance(error, UnknownJobError):
            outbox.hold(lease, "This installation knows no work of this kind. Was it updated halfway?")
        else:
            log.error("job failed", kind=lease.kind, item=str(lease.id), exc_info=error)
            outbox.fail(lease, now, type(error).__name__)


def _perform(lease: Lease, at: datetime) -> None:
    def progress(done: int, steps: int) -> None:
        outbox.show_progress(lease, done, steps)

    try:
        job_of(lease.kind)(Work(lease.id, lease.code_id, lease.payload, at, progress))
    finally:
        connections.close_all()  # this thread's own


def _named(error: BaseException | None) -> str:
    return type(error).__name__ if error else ""

"""What the worker can do: each kind of work is a function, registered by the part that knows how.

    @job("change.read-sources")
    def read_sources(work: Work) -> None: ...

A job takes ids, may be done twice (its worker was killed), and reads and writes as SYSTEM through queries
and use cases. It raises LaterError to be asked again, HoldError to wait for a person; any other error is
tried again, more and more slowly, and in the end held.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from codemoot.domain.people import SYSTEM
from codemoot.kernel.act import Act


class LaterError(Exception):
    """Something that it needs is not there yet; it is asked again, however often."""

    def __init__(self, why: str, wait: timedelta = timedelta(seconds=30)) -> None:
        super().__init__(why)
        self.wait = wait


class HoldError(Exception):
    """It cannot be done as things are; a person must look at it. The message is shown to that person."""


@dataclass(frozen=True, slots=True)
class Work:
    id: UUID  # of the outbox item
    code_id: str
    payload: Mapping[str, Any]  # JSON, as it was left
    at: datetime  # the moment of the acts that it leads to: the demonstration's, in a demonstration
    progress: Callable[[int, int], None]  # how many of how many steps are done; call it outside transactions

    def act(self, key: str = "") -> Act:
        """Return an act by the system; with a key, what it does is done once however often it is tried."""
        return Act(SYSTEM, self.at, key=key)


Job: TypeAlias = Callable[[Work], None]
JOBS: dict[str, Job] = {}
MAILING: set[str] = set()  # what sends mail is held when a backup is restored: it may have been sent


class UnknownJobError(LookupError):
    """Nothing is registered under this kind."""


def job(kind: str, *, mails: bool = False) -> Callable[[Job], Job]:
    def register(function: Job) -> Job:
        JOBS[kind] = function
        if mails:
            MAILING.add(kind)
        return function

    return register


def job_of(kind: str) -> Job:
    try:
        return JOBS[kind]
    except KeyError:
        raise UnknownJobError(kind) from None

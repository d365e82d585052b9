"""Run the reading of each file in a worker process, so that one bad file stops nothing but itself."""

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as PoolTimeoutError
from pathlib import Path
from typing import Final, TypeVar

from pebble import ProcessExpired, ProcessPool

if sys.platform == "linux":
    import resource

WORKERS = 2
SECONDS = 120  # for one file; the largest measured takes a tenth of it
BYTES = 3 * 2**29  # of address space for one file; resident memory stays well below
TAKEN: Final = Path("/proc/self/statm")  # its first number: the pages of address space that a process has

T = TypeVar("T")
R = TypeVar("R")


def run_each(work: Callable[[T], R], items: Sequence[T], *, stopped: Callable[[T], R]) -> Iterator[R]:
    """Yield the result for each item, in order; `stopped(item)` where the worker died or took too long.

    `work` must be importable by name, and return or raise nothing that cannot be pickled.
    """
    if not items:
        return
    workers = min(WORKERS, len(items), multiprocessing.cpu_count())
    with ProcessPool(max_workers=workers, initializer=_limit) as pool:
        results = pool.map(work, items, timeout=SECONDS).result()
        for item in items:
            try:
                yield next(results)
            except (ProcessExpired, PoolTimeoutError, MemoryError, RecursionError):
                yield stopped(item)


def _limit() -> None:
    """Bear BYTES more than the worker begins with: it begins with all that its parent had reserved.

    A parent of many threads has reserved more than a file may take, and uses little of it.
    """
    if sys.platform == "linux":  # elsewhere the limit on address space is not kept, or breaks the start
        most = int(TAKEN.read_text(encoding="ascii").split()[0]) * resource.getpagesize() + BYTES
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

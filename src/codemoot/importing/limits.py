"""Run the reading of each file in a worker process, so that one bad file stops nothing but itself."""

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as PoolTimeoutError
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

if sys.platform == "linux":
    import resource

WORKERS = 2
SECONDS = 120  # for one file; the largest measured takes a tenth of it
BYTES = 3 * 2**29  # of address space; resident memory stays well below

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
    if sys.platform == "linux":  # elsewhere the limit on address space is not kept, or breaks the start
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))

"""Reading in worker processes: one that dies or takes too much stops only itself."""

import mmap
import os
import signal

from codemoot.importing.limits import BYTES, run_each


def double(item: str) -> str:
    if item == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if item == "deep":
        return double(item)
    if item == "greedy":
        return "x" * (8 * 2**30)
    if item == "roomy":
        return f"{len('x' * 2**27)}"
    return item * 2


def stopped(item: str) -> str:
    return f"{item} was stopped"


def test_results_come_in_order_and_a_dead_worker_stops_only_its_own_item() -> None:
    items = ["a", "dies", "b", "deep", "c", "greedy", "d"]

    results = list(run_each(double, items, stopped=stopped))

    assert results == [
        "aa",
        "dies was stopped",
        "bb",
        "deep was stopped",
        "cc",
        "greedy was stopped",
        "dd",
    ]


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run_each(double, [], stopped=stopped)) == []


def test_room_that_whoever_asks_has_reserved_is_not_counted_against_a_file() -> None:
    """Each thread of a busy server reserves address space; a worker begins with all of it."""
    with mmap.mmap(-1, BYTES + 2**20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS):
        results = list(run_each(double, ["roomy", "greedy"], stopped=stopped))

    assert results == [str(2**27), "greedy was stopped"]

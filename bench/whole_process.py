"""Time a command as a whole process, with the largest memory of any process in it."""

import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CODEMOOT = Path(sys.executable).parent / "codemoot"


@dataclass(frozen=True, slots=True)
class Figure:
    seconds: float  # best of the runs
    peak_mib: float  # of the largest process


def best_of(runs: int, command: Sequence[str | Path]) -> Figure:
    """Return the best wall time of several runs; the memory is the largest seen by then in any child."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(list(map(str, command)), capture_output=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode != 0:
            sys.exit(done.stderr.decode(errors="replace"))
    return Figure(min(times), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def collate(source: Path, out: Path, formats: str) -> list[str | Path]:
    return [CODEMOOT, "collate", source, "--out", out, "--formats", formats]

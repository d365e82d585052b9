"""The domain knows the standard library and itself; nothing but a shell reads the clock."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from architecture.tree import PACKAGE, modules, name, parsed

SHELLS = {"api", "cli", "demo", "web"}
CLOCKS = {"now", "today", "utcnow"}
OWNERS = {"date", "datetime", "timezone"}  # whatever is called so; a field called `now` is no clock
READINGS = {"ctime", "gmtime", "localtime", "time", "time_ns"}  # of the module time


@pytest.mark.parametrize("path", modules(PACKAGE / "domain"), ids=name)
def test_the_domain_imports_the_standard_library_and_itself(path: Path) -> None:
    strange = {
        module
        for module in imported(parsed(path))
        if module.partition(".")[0] not in sys.stdlib_module_names
        and not f"{module}.".startswith("codemoot.domain.")
    }

    assert strange == set()


@pytest.mark.parametrize("path", modules(PACKAGE), ids=name)
def test_time_is_an_argument_outside_the_shells(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] in SHELLS:
        return

    assert [f"line {line}" for line in clock_readings(parsed(path))] == []


@pytest.mark.parametrize(
    "code",
    [
        "datetime.now(UTC)",
        "date.today()",
        "datetime.datetime.utcnow()",
        "f = datetime.now",
        "time.time()",
        "from time import time_ns",
    ],
)
def test_every_way_of_reading_the_clock_is_seen(code: str) -> None:
    assert list(clock_readings(ast.parse(code))) == [1]


def test_measuring_a_duration_is_not_reading_the_clock() -> None:
    assert list(clock_readings(ast.parse("time.perf_counter() - time.monotonic()"))) == []


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield f"codemoot.domain.{node.module or ''}" if node.level else node.module or ""


def clock_readings(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and reads_the_clock(node):
            yield node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (node.lineno for alias in node.names if alias.name in READINGS)


def reads_the_clock(node: ast.Attribute) -> bool:
    owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    return (owner in OWNERS and node.attr in CLOCKS) or (owner == "time" and node.attr in READINGS)

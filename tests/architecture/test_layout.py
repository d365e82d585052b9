"""Small modules and functions, named for what they are, and tests that stand where their subject does."""

import ast
import re
from pathlib import Path

import pytest

from architecture.tree import PACKAGE, ROOT, TESTS, everything_written, functions, modules, name, parsed

FUNCTION_LINES = 40
MODULE_LINES = 300
TEST_MODULE_LINES = 400
NAMES_THAT_SAY_NOTHING = {"base", "common", "core", "helpers", "misc", "services", "shared", "util", "utils"}
NOT_OF_ONE_MODULE = {"architecture", "browser", "journeys", "routes"}
ASKED_FOR_BY_DJANGO = {"src/codemoot/kernel/sqlite/base.py"}


@pytest.mark.parametrize("path", everything_written(), ids=name)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    limit = TEST_MODULE_LINES if TESTS in path.parents else MODULE_LINES

    assert len(path.read_text("utf-8").splitlines()) <= limit
    assert ast.get_docstring(parsed(path))


@pytest.mark.parametrize("path", everything_written(), ids=name)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    too_long = {
        function.name: lines
        for function in functions(path)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > FUNCTION_LINES
    }

    assert too_long == {}


def test_no_package_or_module_has_a_name_that_says_nothing() -> None:
    named = {name(path) for path in modules(PACKAGE) if NAMES_THAT_SAY_NOTHING & {*path.parts, path.stem}}

    assert named == ASKED_FOR_BY_DJANGO


def test_every_test_stands_where_its_subject_does() -> None:
    astray = [name(path) for path in sorted(TESTS.rglob("test_*.py")) if not has_subject(path)]

    assert astray == []


def has_subject(test: Path) -> bool:
    """Whether the module or package of that name exists; `test_days_properties` is a test of `days` too."""
    place = test.relative_to(TESTS).parent
    if place.parts and place.parts[0] in NOT_OF_ONE_MODULE:
        return True
    subject = PACKAGE / place / re.sub(r"^test_|_properties$", "", test.stem)
    return subject.with_suffix(".py").is_file() or (subject / "__init__.py").is_file()


def test_every_folder_of_the_package_is_one() -> None:
    folders = {path.parent for path in modules(PACKAGE)}

    assert [name(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_the_limits_are_looked_for_in_the_right_place() -> None:
    assert ROOT / "src" / "codemoot" / "__init__.py" in everything_written()
    assert Path(__file__) in everything_written()

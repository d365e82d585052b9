"""What every test stands on: reproducible properties, and the browser and the real data that CI must have."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from append_only import let_tests_empty_the_tables

let_tests_empty_the_tables()
settings.register_profile("here", deadline=None)  # a busy machine is not a defect
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def _nothing_published() -> None:
    """Begin without published heads: each test's record is another one."""
    shutil.rmtree(Path(os.environ["CODEMOOT_DATA"]) / "published-heads", ignore_errors=True)


@pytest.fixture(scope="session")
def chromium() -> str:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    return path or absent("a Chromium on this machine: .ci/run installs it")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    path = Path(__file__).resolve().parents[2] / "shared" / "data"
    return path if path.is_dir() else absent(f"the real inputs in {path}")


def absent(what: str) -> NoReturn:
    """Skip what cannot be tested here; in CI nothing is skipped."""
    if os.environ.get("CI"):
        pytest.fail(f"CI must have {what}")
    pytest.skip(f"NOT TESTED without {what}")

"""What every test stands on: reproducible properties, and a browser that CI must have."""

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None)  # a busy machine is not a defect
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the system's browser; without one, skip here and fail in CI."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path:
        return path
    if os.environ.get("CI"):
        pytest.fail("CI has no Chromium: .ci/run installs it")
    pytest.skip("NO BROWSER TESTS: there is no Chromium on this machine")

"""The locks hold what pyproject.toml asks for: versions and hashes, and no address to download from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from architecture.tree import ROOT, name, texts

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
LOCKS = {
    "runtime": PROJECT["project"]["dependencies"] + GROUPS["build"],
    "dev": PROJECT["project"]["dependencies"] + GROUPS["build"] + GROUPS["dev"],
}
PINNED = re.compile(r"^(\S+)==(\S+?)(?: ; .+)? \\$", re.MULTILINE)
LINE_OF_A_LOCK = re.compile(r"[\w.-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|\s+#.*|")


def lock(which: str) -> Path:
    return ROOT / "requirements" / f"{which}.txt"


def pinned(which: str) -> dict[str, str]:
    return {
        canonicalize_name(package): version
        for package, version in PINNED.findall(lock(which).read_text("utf-8"))
    }


@pytest.mark.parametrize("which", LOCKS)
def test_a_lock_holds_versions_and_hashes_and_nothing_else(which: str) -> None:
    lines = lock(which).read_text("utf-8").splitlines()

    assert [line for line in lines if not LINE_OF_A_LOCK.fullmatch(line)] == []
    assert pinned(which) != {}


@pytest.mark.parametrize("which", LOCKS)
def test_every_package_of_a_lock_has_a_hash(which: str) -> None:
    text = lock(which).read_text("utf-8")

    assert [found[0] for found in PINNED.finditer(text) if "--hash=" not in text[found.end() :][:20]] == []


@pytest.mark.parametrize("which", LOCKS)
def test_a_lock_agrees_with_what_the_project_asks_for(which: str) -> None:
    versions = pinned(which)

    asked = [Requirement(text) for text in LOCKS[which]]
    unmet = [str(one) for one in asked if versions.get(canonicalize_name(one.name), "") not in one.specifier]

    assert unmet == []


def test_what_is_tested_is_what_runs() -> None:
    assert pinned("runtime").items() <= pinned("dev").items()


def test_nothing_says_where_packages_are_downloaded_from() -> None:
    registry = re.compile(r"pythonhosted|\bpypi\b|index-url|find-links", re.IGNORECASE)
    allowed = {name(Path(__file__)), "script/lock"}  # both say that there is none

    assert [path for path, text in texts() if path not in allowed and registry.search(text)] == []


def test_the_project_names_no_address() -> None:
    assert "://" not in (ROOT / "pyproject.toml").read_text("utf-8")

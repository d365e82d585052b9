"""The files of the project, as the tests of its structure see them."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "codemoot"
TESTS = ROOT / "tests"


def modules(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def everything_written() -> list[Path]:
    """Return what people wrote: Django writes a first migration."""
    found = modules(*(ROOT / name for name in ("src", "tests", "script", "bench")))
    return [path for path in found if path.name != "0001_initial.py"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=name(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    nodes = ast.walk(parsed(path))
    return (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def strings(path: Path) -> Iterator[str]:
    nodes = ast.walk(parsed(path))
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def texts() -> Iterator[tuple[str, str]]:
    """Each file that is or would be committed and is text, with what it says."""
    listing = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others"]
    found = subprocess.run([*listing, "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)  # noqa: S603  (fixed words)
    for entry in sorted(filter(None, found.stdout.decode().split("\0"))):
        content = (ROOT / entry).read_bytes() if (ROOT / entry).is_file() else b""
        if b"\0" not in content:
            yield entry, content.decode("utf-8", "replace")

"""Where the demonstration is kept, and whether what is kept there is whole and made by this version."""

import hashlib
import shutil
from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("codemoot")))
TOLD_BY = (
    "demo/*.toml",
    "demo/*.py",
    "demo/responses/*",
    "demo/sample/*",
    "*/migrations/*.py",
    "codes/sec/*",
)
BEGUN, WHOLE = "demonstration", "demonstration-whole"


class NotOursError(Exception):
    """The folder holds something else; the message says so."""


def is_whole(folder: Path) -> bool:
    noted = folder / WHOLE
    return noted.is_file() and noted.read_text("ascii") == _version()


def begin(folder: Path) -> None:
    """Make an empty folder for it; what an earlier demonstration left goes. Raise NotOursError."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / BEGUN).is_file():
            raise NotOursError(f"{folder} holds something that is no demonstration: choose another folder.")
        shutil.rmtree(folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / BEGUN).write_text(
        "Everything here is invented, and is made anew when it is deleted.\n", "ascii"
    )


def end(folder: Path) -> None:
    """Note that the story was played to its end."""
    (folder / WHOLE).write_text(_version(), "ascii")


def _version() -> str:
    """Return what changes when the story, the tables or the rules do."""
    told = sorted(path for pattern in TOLD_BY for path in PACKAGE.glob(pattern))
    digests = (hashlib.sha256(path.read_bytes()).hexdigest() for path in told)
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()

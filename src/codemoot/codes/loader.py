"""Load the profile of a code's edition from TOML, and name file and line of each problem in it."""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from codemoot.codes.held import Held, UnreadableError, read_held
from codemoot.codes.working_days import calendars
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.parsing import parse_profile
from codemoot.domain.profile.reading import ProfileError

__all__ = [
    "InvalidProfileError",
    "UnknownCodeError",
    "UnreadableError",
    "called",
    "codes_list",
    "load_profile",
    "profile_for",
]

FOLDER = files("codemoot.codes")
FILES = {"sec-2018": "sec/2018.toml", "sec-2019": "sec/2019.toml"}
LARGEST = 1_000_000  # bytes; a profile has some twenty thousand


class UnknownCodeError(LookupError):
    """No edition of that name is held."""


class InvalidProfileError(Exception):
    """The file was read, but what it says is not a valid profile."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems  # each "codes/sec/2018.toml:87: windows.consult_min: …"


def codes_list() -> tuple[CodeProfile, ...]:
    """Return the editions held, in order of code and date."""
    return tuple(sorted(map(_shipped, FILES), key=lambda held: (held.code, held.effective_from)))


def load_profile(name_or_path: str | Path) -> CodeProfile:
    """Load an edition that is held by its name (`sec-2018`), or one's own from a file."""
    if isinstance(name_or_path, str) and name_or_path in FILES:
        return _shipped(name_or_path)
    return _profile(_from_file(Path(name_or_path)))


def profile_for(code: str, on: date | None = None) -> CodeProfile:
    """Return the edition that `--code` means: for a code's name alone, the one in force on the day.

    Without a day it is the earliest.
    """
    found = [held for held in codes_list() if code.strip().casefold() in called(held)]
    if not found:
        known = ", ".join(dict.fromkeys(name for held in codes_list() for name in called(held)))
        raise UnknownCodeError(f"“{code}” is not a code that is held; these are: {known}.")
    if on is None or len(found) == 1:
        return found[0]
    return _in_force(found, on)


def called(held: CodeProfile) -> tuple[str, str, str]:
    """Return the names of an edition: `sec`, `sec-2018`, `sec-2018.1`."""
    return held.code.casefold(), held.version.partition(".")[0], held.version


def _in_force(editions: list[CodeProfile], on: date) -> CodeProfile:
    begun = [held for held in editions if held.effective_from <= on]
    if begun:
        return begun[-1]
    first = editions[0]
    raise UnknownCodeError(
        f"No edition of {first.code} that is held was in force on {on.isoformat()}: "
        f"the earliest, {first.version}, begins on {first.effective_from.isoformat()}."
    )


@cache
def _shipped(name: str) -> CodeProfile:
    return _profile(_held(name))


def _profile(held: Held) -> CodeProfile:
    try:
        return parse_profile(held.merged(), calendars())
    except ProfileError as error:
        raise InvalidProfileError(held.printed(error.problems)) from None


def _held(name: str) -> Held:
    if name not in FILES:
        raise UnreadableError(f"“{name}” is extended but not held; these are: {', '.join(FILES)}.")
    text = (FOLDER / FILES[name]).read_text("utf-8")
    return read_held(f"codes/{FILES[name]}", text, _held)


def _from_file(path: Path) -> Held:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"{path} is too large to be a profile.")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UnreadableError(f"{path} is not UTF-8 text.") from None
    return read_held(str(path), text, _held)

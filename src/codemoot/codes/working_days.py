"""The calendars of Working Days: frozen by script/freeze-calendars, versioned, a file for each region."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from codemoot.domain.clocks import Region, WorkingCalendar

CURRENT = "2026.1"
FOLDER = files("codemoot.codes") / "calendars"


@cache
def working_calendar(region: Region, version: str = CURRENT) -> WorkingCalendar:
    """Return the calendar as it was frozen: a deadline computed on it never moves."""
    held = tomllib.loads((FOLDER / version / f"{region}.toml").read_text("utf-8"))
    return WorkingCalendar(
        holidays={date.fromisoformat(day): str(name) for day, name in held["days_off"].items()},
        region=region,
        version=version,
        first_year=held["first_year"],
        last_year=held["last_year"],
        projected_from=held["projected_from"],
    )


def calendars() -> dict[tuple[Region, str], WorkingCalendar]:
    """Return every calendar held, by region and version."""
    versions = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
    return {(region, version): working_calendar(region, version) for version in versions for region in Region}

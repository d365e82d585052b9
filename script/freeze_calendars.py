"""Freeze the bank holidays of each region into src/codemoot/codes/calendars/<version>/<region>.toml.

Run it only for a new version: a deadline keeps the calendar on which it was computed.
"""

import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import holidays
from govuk_bank_holidays.bank_holidays import BankHolidays

from codemoot.domain.clocks import FIRST_YEAR, LAST_YEAR, Region

FOLDER = Path(__file__).resolve().parents[1] / "src/codemoot/codes/calendars"
PUBLISHED = {
    Region.ENGLAND_WALES: BankHolidays.ENGLAND_AND_WALES,
    Region.SCOTLAND: BankHolidays.SCOTLAND,
    Region.NORTHERN_IRELAND: BankHolidays.NORTHERN_IRELAND,
}
COMPUTED = {Region.ENGLAND_WALES: "ENG", Region.SCOTLAND: "SCT", Region.NORTHERN_IRELAND: "NIR"}
PROCLAIMED_SINCE = {  # published after the list that the library carries
    Region.SCOTLAND: {date(2026, 6, 15): "World Cup bank holiday (extra bank holiday)"}
}
NAMES = {  # the published list's, for the computed ones
    "Battle of the Boyne": "Battle of the Boyne (Orangemen’s Day)",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Summer Bank Holiday": "Summer bank holiday",
    "May Day": "Early May bank holiday",
    "New Year Holiday": "2nd January",
    "New Year's Day": "New Year’s Day",
    "Saint Andrew's Day": "St Andrew’s Day",
    "Saint Patrick's Day": "St Patrick’s Day",
    "Spring Bank Holiday": "Spring bank holiday",
}

Days = dict[date, str]


def published(region: Region) -> Days:
    listed = BankHolidays(use_cached_holidays=True).get_holidays(PUBLISHED[region])
    days = {item["date"]: f"{item['title']} ({item['notes'].lower()})" for item in listed if item["notes"]}
    return {item["date"]: item["title"] for item in listed} | days | PROCLAIMED_SINCE.get(region, {})


def computed(region: Region) -> Days:
    """Return what the second library computes, weekends left out."""
    found = holidays.country_holidays(
        "GB", subdiv=COMPUTED[region], years=range(FIRST_YEAR, LAST_YEAR + 1), language="en_GB"
    )
    return {day: _name(name) for day, name in found.items() if day.isoweekday() <= 5}  # noqa: PLR2004  (Friday)


def _name(computed_name: str) -> str:
    name = computed_name.partition("; ")[0]
    plain = name.removesuffix(" (observed)")
    note = " (substitute day)" if plain != name else ""
    return NAMES.get(plain, plain) + note


def frozen(region: Region, calendar_version: str) -> str:
    listed, other = published(region), computed(region)
    projected_from = max(listed).year + 1
    if differing := {day for day in listed.keys() ^ other.keys() if day.year < projected_from}:
        sys.exit(f"{region}: the two sources differ on {', '.join(map(str, sorted(differing)))}.")
    days = listed | {day: name for day, name in other.items() if day.year >= projected_from}
    lines = [f'{day.isoformat()} = "{name}"' for day, name in sorted(days.items())]
    return "\n".join([*_head(region, calendar_version, projected_from), *lines, ""])


def _head(region: Region, calendar_version: str, projected_from: int) -> list[str]:
    sources = [f"{name} {version(name)}" for name in ("govuk-bank-holidays", "holidays")]
    return [
        "# Made by script/freeze-calendars; not edited by hand, and not changed once deadlines rest on it.",
        f'version = "{calendar_version}"',
        f'region = "{region}"',
        f"first_year = {FIRST_YEAR}",
        f"last_year = {LAST_YEAR}",
        f"projected_from = {projected_from}  # from here on no list has been published",
        f'source = "{sources[0]}, checked against {sources[1]}, which alone gives the projected years"',
        "",
        "[days_off]",
    ]


def main() -> None:
    calendar_version = sys.argv[1] if len(sys.argv) > 1 else "2026.1"
    for region in Region:
        path = FOLDER / calendar_version / f"{region}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(frozen(region, calendar_version), "utf-8")
        print(path)


if __name__ == "__main__":
    main()

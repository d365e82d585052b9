"""`codemoot days`: compute a deadline, and say which days were skipped and why."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Annotated

import typer

from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import Deadline, Region, Unit, deadline, read_period

REGIONS = {
    Region.ENGLAND_WALES: "England and Wales",
    Region.SCOTLAND: "Scotland",
    Region.NORTHERN_IRELAND: "Northern Ireland",
}


def days(
    start: Annotated[
        str, typer.Argument(metavar="FROM", help="2018-11-19, or “19 November 2018” in quotes.")
    ],
    period: Annotated[str, typer.Argument(metavar="+N", help="+15 or -5 Working Days; +8w for weeks.")],
    *,
    region: Annotated[Region, typer.Option(help="Whose bank holidays.")] = Region.ENGLAND_WALES,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Count Working Days or weeks from a day, which is day zero; explain what was skipped."""
    try:
        found = deadline(working_calendar(region), read_day(start), read_period(period))
    except ValueError as error:
        typer.echo(error, err=True)
        raise typer.Exit(2) from None
    typer.echo(json.dumps(_plain(found), ensure_ascii=False) if as_json else "\n".join(_lines(found)))


def read_day(printed: str) -> date:
    words = " ".join(printed.split())
    for form in ("%Y-%m-%d", "%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    raise ValueError(f"“{printed}” is not a day: write 2018-11-19 or 19 November 2018.")


def _plain(found: Deadline) -> dict[str, object]:
    return {
        "from": found.start.isoformat(),
        "rule": found.period.printed,
        "result": found.result.isoformat(),
        "skipped": [{"date": day.isoformat(), "reason": reason} for day, reason in found.skipped],
        "region": found.region,
        "calendar": found.calendar,
        "projected": found.projected,
    }


def _lines(found: Deadline) -> Iterator[str]:
    way = "before" if found.period.count < 0 else "after"
    yield _long(found.result)
    yield f"{abs(found.period.count)} {_unit(found)} {way} {_long(found.start)}."
    if found.skipped:
        yield "Skipped:" if found.period.unit is Unit.WORKING_DAYS else "Moved past:"
    yield from (f"  {line}" for line in _runs(found.skipped))
    yield f"Calendar {found.calendar}, {REGIONS[found.region]}."
    if found.projected:
        yield "Projected: no list of bank holidays has been published for all of these years."


def _unit(found: Deadline) -> str:
    units = found.period.unit.value
    return units.removesuffix("s") if abs(found.period.count) == 1 else units


def _runs(skipped: tuple[tuple[date, str], ...]) -> Iterator[str]:
    """Print days off that follow one another in one line: a weekend, or all of Christmas."""
    numbered = enumerate(skipped)
    for _, run in groupby(numbered, key=lambda item: item[1][0] - timedelta(days=item[0])):
        listed = [day for _, day in run]
        reasons = ", ".join(dict.fromkeys(_reason(day, reason) for day, reason in listed))
        span = _long(listed[0][0])
        if len(listed) > 1:
            span = f"{span} to {_long(listed[-1][0])}"
        yield f"{span}: {reasons}"


def _reason(day: date, reason: str) -> str:
    return "weekend" if reason == f"{day:%A}" else reason


def _long(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"

"""What a person should know before they publish: most of it they must pass over knowingly, on record."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.utils.timezone import localdate

from codemoot.change.models import Collation
from codemoot.domain.findings import Severity


class Kind(StrEnum):
    ERRORS = "errors"
    WARNINGS = "warnings"
    NAMES = "doubtful_names"
    REFERENCES = "other_references"
    OPEN = "consultation_open"
    NEVER_OPENED = "never_opened"
    FEWER = "fewer_responses"


@dataclass(frozen=True, slots=True)
class Reservation:
    kind: Kind
    says: str  # a whole sentence
    count: int  # of what there is; of fewer responses, how many fewer

    @property
    def stops(self) -> bool:
        """Whether nothing is published until a person says: all the same."""
        return self.kind is not Kind.WARNINGS


def reservations(collation: Collation, at: datetime, replaced: int | None = None) -> tuple[Reservation, ...]:
    """Return them, the gravest first; `replaced` is how many responses the edition has that is superseded."""
    found = (
        _about(collation),
        _found(collation, Severity.ERROR, Kind.ERRORS),
        _names(collation.names_in_doubt),
        _consulted(collation, at),
        fewer(collation.responses, replaced or 0),
        _found(collation, Severity.WARNING, Kind.WARNINGS),
    )
    return tuple(each for each in found if each)


def fewer(responses: int, replaced: int) -> Reservation | None:
    if responses >= replaced:
        return None
    says = f"It has {_counted(responses, 'response')}; what it replaces has {replaced}."
    return Reservation(Kind.FEWER, says, replaced - responses)


def _about(collation: Collation) -> Reservation | None:
    other = collation.other_references
    if not other:
        return None
    named = " and ".join(filter(None, (", ".join(other[:-1]), other[-1])))
    says = f"The sources say they are about {named}; this is {collation.modification.reference}."
    return Reservation(Kind.REFERENCES, says, len(other))


def _found(collation: Collation, severity: Severity, kind: Kind) -> Reservation | None:
    count = collation.found.get(severity.value, 0)
    says = f"{_counted(count, severity.value)} {_are(count)} still among the findings."
    return Reservation(kind, says, count) if count else None


def _names(count: int) -> Reservation | None:
    says = f"{_counted(count, 'doubtful name')} {_are(count)} not settled."
    return Reservation(Kind.NAMES, says, count) if count else None


def _consulted(collation: Collation, at: datetime) -> Reservation | None:
    change = collation.modification
    if change.closes_on is None:
        return Reservation(Kind.NEVER_OPENED, "No consultation on this change was ever opened.", 1)
    if change.closes_on < localdate(at, ZoneInfo(change.edition.industry_code.time_zone)):
        return None
    says = f"The consultation is still open: its last day is {_day(change.closes_on)}."
    return Reservation(Kind.OPEN, says, 1)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"

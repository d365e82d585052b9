"""A change as one line of a list: where it stands, and what is near."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.timezone import localdate

from codemoot.change.models import Modification
from codemoot.codes.loader import load_profile
from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import OutsideCalendarError
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.standing import opens_consultation

WITH_RULES = "edition__industry_code"  # what a line reads besides the Modification's own row
IN_CONSULTATION = Q(state__endswith="_open")  # as `opens_consultation` says of each profile


@dataclass(frozen=True, slots=True)
class Closing:
    on: date
    working_days: int | None  # after today, up to and including the day; None: outside the calendar


@dataclass(frozen=True, slots=True)
class ChangeLine:
    code_id: str
    reference: str
    title: str
    stage: str  # the public stage's label; empty where the stages do not cover the state
    state: str
    closing: Closing | None  # of the consultation that is open
    ran_out_on: date | None  # its consultation's last day, when that has passed and nobody has closed it yet
    raised_on: date | None
    decided_on: date | None  # no stage is ahead of it since


def line_of(change: Modification, now: datetime) -> ChangeLine:
    profile = load_profile(change.edition.profile)
    stage = profile.stage_of(change.state)
    closing = closing_of(change, profile, today_of(change, now))
    is_open = opens_consultation(profile, change.state)
    return ChangeLine(
        code_id=change.code_id,
        reference=change.reference,
        title=change.title,
        stage=stage.label if stage else "",
        state=change.state,
        closing=closing,
        ran_out_on=change.closes_on if is_open and closing is None else None,
        raised_on=change.raised_on,
        decided_on=change.decided_on,
    )


def today_of(change: Modification, now: datetime) -> date:
    """Return the day that it is in the code's own zone."""
    return localdate(now, ZoneInfo(change.edition.industry_code.time_zone))


def closing_of(change: Modification, profile: CodeProfile, today: date) -> Closing | None:
    """Return when the consultation closes that is open today, if one is."""
    day = change.closes_on
    if day is None or day < today or not opens_consultation(profile, change.state):
        return None
    calendar = working_calendar(profile.calendar.region, profile.calendar.version)
    try:
        return Closing(day, calendar.elapsed(today, day))
    except OutsideCalendarError:
        return Closing(day, None)

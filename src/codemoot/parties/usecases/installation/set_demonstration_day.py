"""Set the day that it is in the demonstration, and with it every clock."""

from datetime import date

from codemoot.domain.access import Capability
from codemoot.domain.clocks import FIRST_YEAR, LAST_YEAR
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.demonstration import only_in_the_demonstration
from codemoot.parties.models import Installation
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


class OutsideTheCalendarError(RefusedError):
    """No Working Days are known for this day's year."""


@usecase(Installation, requires=Capability.DEMONSTRATION_PLAY)
def set_demonstration_day(installation: Installation, act: Act, *, day: date) -> None:
    only_in_the_demonstration()
    if not FIRST_YEAR < day.year < LAST_YEAR:
        raise OutsideTheCalendarError(
            f"Choose a day from {FIRST_YEAR + 1} to {LAST_YEAR - 1}: Working Days are known for these.", "day"
        )
    before = installation.demo_date.isoformat() if installation.demo_date else ""
    installation.amend(demo_date=day)
    record(EventKind.DEMONSTRATION_DATE_SET, installation, act, before=before, day=day.isoformat())

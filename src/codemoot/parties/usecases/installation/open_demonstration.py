"""Make this installation a demonstration, once and for good: only while there is nothing in it."""

from datetime import date

from django.conf import settings

from codemoot.domain.access import Capability
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Account, Code, Installation
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


class NotEmptyError(RefusedError):
    """There are people or codes here: a demonstration begins with nothing."""


@usecase(Installation, requires=Capability.DEMONSTRATION_OPEN)
def open_demonstration(installation: Installation, act: Act, *, day: date) -> None:
    if not settings.DEMO:
        raise NotEmptyError("Set CODEMOOT_DEMO first: the site does not run as a demonstration.")
    if Account.objects.exists() or Code.objects.exists():
        raise NotEmptyError("There are people or codes here. A demonstration begins with an empty database.")
    installation.amend(demo=True, demo_date=day)
    record(EventKind.DEMONSTRATION_OPENED, installation, act, day=day.isoformat())

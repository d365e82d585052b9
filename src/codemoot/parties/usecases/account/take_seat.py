"""Sit down in the seat of one of the demonstration's cast: a sign-in without a password, there only."""

from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.parties.demonstration import only_in_the_demonstration
from codemoot.parties.models import Account
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


@usecase(Account, requires=Capability.DEMONSTRATION_PLAY)
def take_seat(account: Account, act: Act) -> None:
    """Put it on record; the web then starts the session. Anybody else's login is not found."""
    only_in_the_demonstration()
    if not (account.demo and account.is_active):
        raise NotFoundError(account.pk)
    record(EventKind.DEMONSTRATION_SEAT_TAKEN, account, act)

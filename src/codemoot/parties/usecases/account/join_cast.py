"""Make a login of the demonstration's cast, with password and appointments: nowhere but there."""

from collections.abc import Sequence
from uuid import UUID

from codemoot.domain.access import Capability
from codemoot.domain.appointments import Seat
from codemoot.domain.naming import tidy_name
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.appointing import appoint
from codemoot.parties.demonstration import only_in_the_demonstration
from codemoot.parties.models import Account, Code
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


@usecase(Code, requires=Capability.DEMONSTRATION_OPEN)
def join_cast(code: Code, act: Act, *, email: str, name: str, password: str, seats: Sequence[Seat]) -> UUID:
    """Return the account's id."""
    only_in_the_demonstration()
    account = Account(email=email, name=tidy_name(name), demo=True)
    account.set_password(password)
    account.save(force_insert=True)
    for seat in seats:
        appoint(code, account, seat, act)
    record(EventKind.ACCOUNT_JOINED_CAST, account, act, code=code.code_id)
    return account.pk

"""Keep a new password of one's own account; every other session of it ends."""

from codemoot.domain.access import Capability
from codemoot.domain.people import SignInChange
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Account
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave


@usecase(Account, requires=Capability.ACCOUNT_SECURE)
def keep_password(account: Account, act: Act, *, encoded: str) -> None:
    """`encoded` is what the hasher made of it: no password comes here."""
    account.amend(password=encoded)
    record(EventKind.ACCOUNT_SECURED, account, act, what=SignInChange.PASSWORD)
    leave(
        "mail", {"letter": "sign-in-changed", "account": str(account.pk), "what": SignInChange.PASSWORD}, act
    )

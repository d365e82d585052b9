"""Put on record that one's own account is signed in to in another way; every other session of it ends."""

from codemoot.domain.access import Capability
from codemoot.domain.people import SignInChange
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Account
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave


@usecase(Account, requires=Capability.ACCOUNT_SECURE)
def change_sign_in(account: Account, act: Act, *, what: SignInChange) -> None:
    account.amend(credentials=account.credentials + 1)
    record(EventKind.ACCOUNT_SECURED, account, act, what=what)
    leave("mail", {"letter": "sign-in-changed", "account": str(account.pk), "what": what}, act)

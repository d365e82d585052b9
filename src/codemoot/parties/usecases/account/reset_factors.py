"""Take the second factors from the account of a person who lost them: they sign in, and add new ones."""

from allauth.mfa.models import Authenticator

from codemoot.domain.access import Capability
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Account
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave


class NoFactorError(RefusedError):
    """There is nothing to take."""


@usecase(Account, requires=Capability.ACCOUNT_RESET)
def reset_factors(account: Account, act: Act) -> None:
    """Every session of theirs ends; apps, passkeys and recovery codes are gone. The password stays."""
    factors = Authenticator.objects.filter(user=account)
    kinds = sorted(factors.values_list("type", flat=True))
    if not kinds:
        raise NoFactorError("This person has no second factor. They can sign in and add one.")
    factors.delete()
    account.amend(credentials=account.credentials + 1)
    record(EventKind.ACCOUNT_FACTORS_RESET, account, act, factors=kinds)
    leave("mail", {"letter": "factors-reset", "account": str(account.pk)}, act)

"""Send the invitation again to somebody who was invited and has never signed in."""

from uuid import UUID

from codemoot.domain.access import Capability
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.parties.inviting import send_invitation
from codemoot.parties.models import Account, Code


class SignedInAlreadyError(RefusedError):
    """Who has signed in asks for a link themselves."""


@usecase(Code, requires=Capability.ACCOUNT_INVITE)
def invite_again(code: Code, act: Act, *, account: UUID) -> None:
    """The letter is about the latest appointment. Who was never appointed in this code is not found."""
    known = Account.objects.filter(pk=account, appointments__code_id=code.code_id).first()
    if known is None:
        raise NotFoundError(account)
    if known.last_login is not None:
        raise SignedInAlreadyError(
            "This person has signed in already. Ask them to use “Set a new password” where they sign in."
        )
    latest = known.appointments.filter(code_id=code.code_id).latest("starts_on", "id")
    send_invitation(code, known, latest.pk, act)

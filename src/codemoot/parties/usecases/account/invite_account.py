"""Invite a person to a code by e-mail: a login, if there is none yet, and a first appointment."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from codemoot.domain.access import Capability
from codemoot.domain.appointments import Seat
from codemoot.domain.naming import tidy_name
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.appointing import appoint
from codemoot.parties.inviting import send_invitation
from codemoot.parties.models import Account, Code

LONGEST = 254  # RFC 5321, less the angle brackets


class BadEmailError(RefusedError):
    """This is no address that mail can be sent to."""


@usecase(Code, requires=Capability.ACCOUNT_INVITE)
def invite_account(code: Code, act: Act, *, email: str, name: str, seat: Seat) -> UUID:
    """Return the appointment's id. A login that exists is appointed, and stays as it is."""
    account = _account(_address(email), name)
    appointment = appoint(code, account, seat, act)
    send_invitation(code, account, appointment, act)
    return appointment


def _account(email: str, name: str) -> Account:
    held = Account.objects.filter(email=email).first()
    if held:
        return held
    made = Account(email=email, name=tidy_name(name))
    made.set_unusable_password()  # until they set their own
    made.save(force_insert=True)
    return made


def _address(email: str) -> str:
    """Return the address in lower case. Only ASCII: other letters can turn into one another."""
    address = email.strip()
    try:
        validate_email(address)
    except ValidationError:
        address = ""
    if not address or not address.isascii() or len(address) > LONGEST:
        raise BadEmailError("Enter an e-mail address in the correct form, like name@example.org.", "email")
    return address.lower()

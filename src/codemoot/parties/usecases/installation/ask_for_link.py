"""Ask for a link to set a password. Whether there is such an account is found out when the mail is sent."""

from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Installation
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave


@usecase(Installation, requires=Capability.ACCOUNT_ASK_LINK)
def ask_for_link(installation: Installation, act: Act, *, email: str) -> None:
    """Do the same, and take the same time, for an address that nobody here has."""
    leave("mail", {"letter": "password-link", "email": email.strip().lower()}, act)
    record(EventKind.ACCOUNT_ASKED_LINK, installation, act)

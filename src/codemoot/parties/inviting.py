"""Leave the invitation to be mailed, and put it on record: what inviting once and again have in common."""

from uuid import UUID

from codemoot.kernel.act import Act
from codemoot.parties.models import Account, Code
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave


def send_invitation(code: Code, account: Account, appointment: UUID, act: Act) -> None:
    by = str(act.actor.account_id or "")  # empty: the operator of the installation
    told = {"account": str(account.pk), "appointment": str(appointment), "by": by}
    leave("parties.invitation", told, act, code_id=code.code_id)
    record(EventKind.ACCOUNT_INVITED, account, act, code=code.code_id, appointment=str(appointment))

"""What the doorway asks of the record: was it done before, hold it under its key, a refused attempt."""

from uuid import UUID

from django.db import transaction

from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.ledger import Done
from codemoot.kernel.row import Row
from codemoot.kernel.usecase import NothingRecordedError
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Event, PastAct


class RecordLedger:
    def earlier(self, act: Act, name: str) -> Done | None:
        if not act.key:
            return None
        held = PastAct.objects.filter(account_id=act.actor.account_id, usecase=name, key=act.key).first()
        return Done(held.result) if held else None

    def settle(self, act: Act, name: str, row: Row, result: UUID | None) -> None:
        if not Event.objects.filter(act_id=act.id).exists():
            raise NothingRecordedError(name)
        if act.key:
            PastAct.objects.create(
                code_id=row.code_id,
                act_id=act.id,
                account_id=act.actor.account_id,
                appointment_id=act.actor.appointment_id,
                usecase=name,
                key=act.key,
                result=result,
            )

    def refused(self, act: Act, name: str, capability: Capability, row: Row) -> None:
        with transaction.atomic():
            record(EventKind.ACCESS_REFUSED, row, act, usecase=name, capability=capability.value)

"""What a person is in a code, from one day to another: the only ground on which anyone acts."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from codemoot.domain.access import Capability
from codemoot.domain.people import APPOINTED, Role
from codemoot.kernel.gate import Paths
from codemoot.kernel.row import Row
from codemoot.parties.models.account import Account
from codemoot.parties.models.party import Party


class Appointment(Row):
    READ: ClassVar = Capability.APPOINTMENT_READ
    PATHS: ClassVar = Paths(account="account_id", party="party_id")

    account = models.ForeignKey(Account, models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=32, choices=[(role.value, role.value) for role in sorted(APPOINTED)])
    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="appointments")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)  # the first day on which it no longer holds; null: it goes on

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(role=Role.PARTY_REPRESENTATIVE.value, party__isnull=False)
                | (~Q(role=Role.PARTY_REPRESENTATIVE.value) & Q(party__isnull=True)),
                name="only_a_representative_has_a_party",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="an_appointment_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_id} {self.role}"


class Look(Row):
    """An administrator saw what the holder of an appointment sees: for a reason, and not for long."""

    READ: ClassVar = Capability.APPOINTMENT_READ
    PATHS: ClassVar = Paths(account="appointment__account_id")

    appointment = models.ForeignKey(Appointment, models.PROTECT, related_name="looks")
    seen_by = models.ForeignKey(Account, models.PROTECT, related_name="looks")
    reason = models.CharField(max_length=300)
    began_at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # null: not before `until`

    def __str__(self) -> str:
        return f"{self.seen_by_id} {self.appointment_id}"

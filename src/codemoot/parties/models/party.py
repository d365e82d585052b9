"""A Party of a code: its names, and its Party Category and group from one day to another."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from codemoot.domain.access import Capability
from codemoot.kernel.gate import Paths
from codemoot.kernel.row import Row


class PartyGroup(Row):
    """Parties under one ownership."""

    READ: ClassVar = Capability.PARTY_READ

    name = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code_id", "name"], name="one_group_of_a_name")
        ]

    def __str__(self) -> str:
        return self.name


class Party(Row):
    READ: ClassVar = Capability.PARTY_READ
    PATHS: ClassVar = Paths(party="id")

    name = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "parties"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code_id", "name"], name="one_party_of_a_name")
        ]

    def __str__(self) -> str:
        return self.name


class TradingName(Row):
    """Another name that it goes or went by: a name that was given up is kept, for old papers print it."""

    READ: ClassVar = Capability.PARTY_READ
    PATHS: ClassVar = Paths(party="party_id")

    party = models.ForeignKey(Party, models.PROTECT, related_name="trading_names")
    name = models.CharField(max_length=200)
    ends_on = models.DateField(null=True)  # the first day on which it is not used; null: it goes on

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["party", "name"], name="a_trading_name_stands_once")
        ]

    def __str__(self) -> str:
        return self.name


class Membership(Row):
    """A Party's Party Category and group, from a day until the day before another."""

    READ: ClassVar = Capability.PARTY_READ
    PATHS: ClassVar = Paths(party="party_id")

    party = models.ForeignKey(Party, models.PROTECT, related_name="memberships")
    category = models.CharField(max_length=64)  # the category's id in the profile: large_supplier
    group = models.ForeignKey(PartyGroup, models.PROTECT, null=True, related_name="memberships")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)  # the first day on which it no longer holds; null: it goes on

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")),
                name="a_membership_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["party"], condition=Q(ends_on__isnull=True), name="one_membership_goes_on"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.category}"

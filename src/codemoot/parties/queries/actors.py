"""Who is acting in this session: one person, under exactly one appointment."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.utils.timezone import localdate

from codemoot.domain.people import NEEDS_SECOND_FACTOR, PUBLIC, Actor, Role
from codemoot.parties.models import Account, Appointment

ACTING_AS = "acting_as"  # the session's key: the appointment's id


def actor_of(
    user: AbstractBaseUser | AnonymousUser,
    session: Mapping[str, object],
    now: datetime,
    *,
    strong: bool = False,
) -> Actor:
    """Return the actor: a bare account without an appointment in force, or without the factor it needs."""
    if not isinstance(user, Account):
        return PUBLIC
    bare = Actor(account_id=user.pk)
    chosen = session.get(ACTING_AS)
    if not isinstance(chosen, str):
        return bare
    today = localdate(now)
    held = (
        Appointment.objects.visible_to(bare)
        .filter(pk=UUID(chosen), starts_on__lte=today)
        .exclude(ends_on__lte=today)
        .first()
    )
    if held is None or (held.role in NEEDS_SECOND_FACTOR and not strong):
        return bare
    return acting(held)


def acting(held: Appointment) -> Actor:
    return Actor(
        role=Role(held.role),
        code_id=held.code_id,
        account_id=held.account_id,
        appointment_id=held.pk,
        party_ids=frozenset({held.party_id} if held.party_id else ()),
    )

"""Who is acting in this session: one person, under one appointment, or seen through another's eyes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.timezone import localdate

from codemoot.domain.people import NEEDS_SECOND_FACTOR, PUBLIC, Actor, Role, lends_its_eyes
from codemoot.domain.tenure import holds
from codemoot.parties.models import Account, Appointment, Code, Look

ACTING_AS = "acting_as"  # the session's key: the appointment's id
LOOKING = "looking"  # the session's key: the id of the look through another's eyes

User = AbstractBaseUser | AnonymousUser
Session = Mapping[str, object]


def actor_of(user: User, session: Session, now: datetime, *, strong: bool = False) -> Actor:
    """Return who acts: themselves, or whoever they look through the eyes of."""
    own = own_actor_of(user, session, now, strong=strong)
    return _seen_by(own, session, now) or own


def own_actor_of(user: User, session: Session, now: datetime, *, strong: bool = False) -> Actor:
    """Return the person: a bare account without an appointment in force, or without the factor it needs."""
    if not isinstance(user, Account):
        return PUBLIC
    bare = Actor(account_id=user.pk)
    held = _in_force(bare, session.get(ACTING_AS), now)
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


def with_zone(appointments: QuerySet[Appointment]) -> QuerySet[Appointment]:
    """Give each appointment the time zone of its code, as `zone`: its days begin and end there."""
    codes = Code.objects.visible_to(PUBLIC).filter(code_id=OuterRef("code_id"))
    return appointments.annotate(zone=Subquery(codes.values("time_zone")[:1]))


def is_in_force(held: Appointment, now: datetime) -> bool:
    """Whether it holds on this day, in its code's zone; `held` comes from `with_zone`."""
    zone: str | None = getattr(held, "zone", None)
    return holds(held, localdate(now, ZoneInfo(zone) if zone else None))


def _in_force(reader: Actor, chosen: object, now: datetime) -> Appointment | None:
    if not isinstance(chosen, str):
        return None
    held = with_zone(Appointment.objects.visible_to(reader)).filter(pk=UUID(chosen)).first()
    return held if held and is_in_force(held, now) else None


def _seen_by(own: Actor, session: Session, now: datetime) -> Actor | None:
    """Return whom the administrator looks through the eyes of, while it lasts."""
    look_id = session.get(LOOKING)
    if own.role is not Role.CODE_ADMINISTRATOR or not isinstance(look_id, str):
        return None
    look = (
        Look.objects.visible_to(own)
        .filter(pk=UUID(look_id), seen_by=own.account_id, until__gt=now, ended_at__isnull=True)
        .first()
    )
    seen = _in_force(own, str(look.appointment_id), now) if look else None
    return _eyes_of(acting(seen), own) if seen else None


def _eyes_of(seen: Actor, own: Actor) -> Actor:
    """Return the actor that is looked through: nothing done under a seat that keeps to itself is theirs."""
    if not lends_its_eyes(seen.role):
        seen = replace(seen, appointment_id=None)
    return replace(seen, seen_by=own.account_id)

"""What a person is appointed to, in words; and who looked through whose eyes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from codemoot.domain.people import COMMITTEE, NEEDS_SECOND_FACTOR, PUBLIC, SYSTEM, Actor, Role, lends_its_eyes
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account, Appointment, Code, Look
from codemoot.parties.queries.actors import is_in_force, with_zone


@dataclass(frozen=True, slots=True)
class Held:
    """An appointment of a person."""

    id: UUID
    account_id: UUID
    person: str
    role: Role
    code: str  # its name: Smart Energy Code
    party: str  # empty: not for a Party
    starts_on: date
    ends_on: date | None  # the first day on which it no longer holds
    holds: bool  # today

    @property
    def words(self) -> str:
        """Return what people say of it: Party representative of Northmoor Energy, Smart Energy Code."""
        role = self.role[0].upper() + self.role[1:]
        return f"{role} of {self.party}, {self.code}" if self.party else f"{role}, {self.code}"

    @property
    def needs_second_factor(self) -> bool:
        return self.role in NEEDS_SECOND_FACTOR

    @property
    def asks_again(self) -> bool:
        """Whether the second factor is asked for each time that it is switched to."""
        return self.role in COMMITTEE

    @property
    def lends_its_eyes(self) -> bool:
        """Whether more than the public sees can be seen through these eyes."""
        return lends_its_eyes(self.role)


@dataclass(frozen=True, slots=True)
class Looked:
    by: str
    reason: str
    as_what: str
    began_at: datetime
    ended_at: datetime


def held_by(account_id: UUID, now: datetime) -> tuple[Held, ...]:
    """Return what the person is appointed to, without what is over; what holds today comes first."""
    rows = _told(Appointment.objects.visible_to(Actor(account_id=account_id)).filter(account_id=account_id))
    held = [_held(row, now) for row in rows.order_by("starts_on", "id")]
    open_ended = [each for each in held if each.holds or _to_come(each, now)]
    return tuple(sorted(open_ended, key=lambda each: not each.holds))


def appointment_to_see(actor: Actor, appointment_id: UUID, now: datetime) -> Held:
    """Return an appointment of somebody else in the administrator's code. Raise NotFoundError."""
    others = Appointment.objects.visible_to(actor).filter(code_id=actor.code_id)
    row = _told(others.filter(pk=appointment_id)).first()
    if row is None or row.account_id == actor.account_id:
        raise NotFoundError(appointment_id)
    return _held(row, now)


def appointment_told(appointment_id: UUID, now: datetime) -> Held:
    """Return any appointment, for the letter about it. Raise NotFoundError."""
    row = _told(Appointment.objects.visible_to(SYSTEM).filter(pk=appointment_id)).first()
    if row is None:
        raise NotFoundError(appointment_id)
    return _held(row, now)


def looks_at(account_id: UUID) -> tuple[Looked, ...]:
    """Return who looked through this person's eyes, newest first."""
    looks = Look.objects.visible_to(Actor(account_id=account_id)).filter(appointment__account_id=account_id)
    rows = looks.select_related("seen_by", "appointment").order_by("-began_at")[:50]
    return tuple(
        Looked(row.seen_by.name, row.reason, row.appointment.role, row.began_at, row.ended_at or row.until)
        for row in rows
    )


def name_of(account_id: UUID) -> str:
    """Return the person's own name."""
    own = Account.objects.visible_to(Actor(account_id=account_id)).filter(pk=account_id)
    return own.values_list("name", flat=True).first() or ""


def names_of(accounts: Collection[UUID], actor: Actor) -> dict[UUID, str]:
    """Return the names of those whose appointments the actor may read."""
    known = Appointment.objects.visible_to(actor).filter(account__in=accounts)
    return dict(known.values_list("account_id", "account__name"))


def _told(rows: QuerySet[Appointment]) -> QuerySet[Appointment]:
    codes = Code.objects.visible_to(PUBLIC).filter(code_id=OuterRef("code_id"))
    return (
        with_zone(rows)
        .annotate(code_name=Subquery(codes.values("name")[:1]))
        .select_related("party", "account")
    )


def _held(row: Appointment, now: datetime) -> Held:
    return Held(
        id=row.pk,
        account_id=row.account_id,
        person=row.account.name,
        role=Role(row.role),
        code=getattr(row, "code_name", None) or row.code_id,
        party=row.party.name if row.party else "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        holds=is_in_force(row, now),
    )


def _to_come(held: Held, now: datetime) -> bool:
    return held.starts_on > now.date() and (held.ends_on is None or held.ends_on > held.starts_on)

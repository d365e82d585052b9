"""Who holds which appointment in a code, as its administrator may read."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet

from codemoot.domain.access import Capability, allowed
from codemoot.domain.people import SYSTEM, Actor, Role, Subject
from codemoot.domain.tenure import last_day
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account, Appointment
from codemoot.parties.queries.codes import CodeFacts

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Held:
    """An appointment, in words for a list."""

    id: UUID
    version: int
    account: UUID
    name: str
    email: str
    role: Role
    party: str
    starts_on: date
    ends_on: date | None
    is_own: bool  # of whoever looks
    has_signed_in: bool  # ever

    @property
    def last_on(self) -> date | None:
        return last_day(self)

    @property
    def words(self) -> str:
        return f"Representative of {self.party}" if self.party else self.role[:1].upper() + self.role[1:]


@dataclass(frozen=True, slots=True)
class PeopleList:
    lines: tuple[Held, ...]
    found: int
    page: int
    pages: int

    @property
    def first(self) -> int:
        return (self.page - 1) * A_PAGE + 1


@dataclass(frozen=True, slots=True)
class Sought:
    role: str = ""
    name: str = ""
    is_over: bool = False  # those that have ended, instead of those that hold or will
    page: int = 1


def people_list(code: CodeFacts, actor: Actor, sought: Sought = Sought()) -> PeopleList:
    """Return a page of appointments, by person. Raise NotFoundError for who may not read them all."""
    pages = Paginator(_sought(code, actor, sought), A_PAGE)
    page = pages.get_page(sought.page)
    lines = tuple(_held(each, actor) for each in page)
    return PeopleList(lines, pages.count, page.number, pages.num_pages)


def held(code: CodeFacts, actor: Actor, appointment_id: UUID) -> Held:
    """Raise NotFoundError."""
    found = _readable(code, actor).filter(pk=appointment_id).first()
    if found is None:
        raise NotFoundError(appointment_id)
    return _held(found, actor)


def person(code: CodeFacts, actor: Actor, account_id: UUID) -> tuple[Held, ...]:
    """Return what the person holds or held in this code, the latest first. Raise NotFoundError."""
    found = _readable(code, actor).filter(account_id=account_id).order_by("-starts_on", "id")
    if not found:
        raise NotFoundError(account_id)
    return tuple(_held(each, actor) for each in found)


def appointing(code: CodeFacts, actor: Actor) -> None:
    """Raise NotFoundError for who may not invite or appoint anybody in the code."""
    if not allowed(actor, Capability.ACCOUNT_INVITE, Subject(code.code_id)):
        raise NotFoundError(code.code_id)


def _readable(code: CodeFacts, actor: Actor) -> "QuerySet[Appointment]":
    if not allowed(actor, Capability.APPOINTMENT_READ, Subject(code.code_id)):
        raise NotFoundError(code.code_id)
    found = Appointment.objects.visible_to(actor).filter(code_id=code.code_id)
    return found.select_related("account", "party")


def _sought(code: CodeFacts, actor: Actor, sought: Sought) -> "QuerySet[Appointment]":
    found = _readable(code, actor)
    over = Q(ends_on__lte=code.today)
    found = found.filter(over) if sought.is_over else found.exclude(over)
    if sought.role:
        found = found.filter(role=sought.role)
    if sought.name:
        name = sought.name
        found = found.filter(
            Q(account__name__icontains=name)
            | Q(account__email__icontains=name)
            | Q(party__name__icontains=name)
        )
    return found.order_by("account__name", "starts_on", "id")


def _held(each: Appointment, actor: Actor) -> Held:
    return Held(
        id=each.pk,
        version=each.version,
        account=each.account_id,
        name=each.account.name,
        email=each.account.email,
        role=Role(each.role),
        party=each.party.name if each.party else "",
        starts_on=each.starts_on,
        ends_on=each.ends_on,
        is_own=each.account_id == actor.account_id,
        has_signed_in=each.account.last_login is not None,
    )


@dataclass(frozen=True, slots=True)
class Member:
    """One of the demonstration's cast."""

    id: UUID
    name: str
    email: str
    parts: tuple[str, ...]


def cast() -> tuple[Member, ...]:
    """Return the demonstration's cast; there is none anywhere else."""
    accounts = Account.objects.visible_to(SYSTEM).filter(demo=True, is_active=True)
    return tuple(
        Member(
            each.pk,
            each.name,
            each.email,
            tuple(_held(one, SYSTEM).words for one in each.appointments.all()),
        )
        for each in accounts.prefetch_related("appointments__party", "appointments__account").order_by("id")
    )

"""The one gate for reads: the grants of `domain.access`, said to the database."""

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Self, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from codemoot.domain.access import Condition, Grant, grants_of
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor, Role, Subject, audiences_of

if TYPE_CHECKING:
    from codemoot.kernel.row import Row

Thing = TypeVar("Thing", bound="Row")
NOTHING = Q(pk__in=())


@dataclass(frozen=True, slots=True)
class Paths:
    """Where a model keeps what a rule of access needs to know; empty: it has none of it."""

    code: str = "code_id"
    party: str = ""
    account: str = ""
    appointment: str = ""
    audience: str = ""

    def subject(self, row: Model) -> Subject:
        party: UUID | None = self._value(row, self.party)
        audience = self._value(row, self.audience)
        return Subject(
            code_id=self._value(row, self.code) or "",
            party_ids=frozenset({party} if party else ()),
            account_id=self._value(row, self.account),
            appointment_id=self._value(row, self.appointment),
            audience=Audience(audience) if audience else None,
        )

    def condition(self, actor: Actor, grant: Grant) -> Q:
        """Say `domain.access.holds` to the database."""
        if grant.condition is Condition.ANYWHERE:
            return ~NOTHING
        if grant.condition is Condition.OWN:
            return self._one_of(self.account, [actor.account_id] if actor.account_id else [])
        if grant.condition is Condition.OWN_DOING:
            return self._one_of(self.appointment, [actor.appointment_id] if actor.appointment_id else [])
        if grant.condition is Condition.FOR_THEM and grant.role is Role.PUBLIC:
            return self._one_of(self.audience, sorted(audiences_of(Role.PUBLIC)))
        in_the_code = self._one_of(self.code, [actor.code_id] if actor.code_id else [])
        return in_the_code & self._in_the_code(actor, grant)

    def _in_the_code(self, actor: Actor, grant: Grant) -> Q:
        if grant.condition is Condition.OWN_PARTY:
            return self._one_of(self.party, sorted(actor.party_ids))
        if grant.condition is Condition.IN_THE_CODE:
            return ~NOTHING
        return self._one_of(self.audience, sorted(audiences_of(grant.role)))

    @staticmethod
    def _one_of(path: str, values: list[UUID] | list[str] | list[Audience]) -> Q:
        if not path or not values:
            return NOTHING
        return Q(**{path: values[0]}) if len(values) == 1 else Q(**{f"{path}__in": values})

    @staticmethod
    def _value(row: Model, path: str):  # type: ignore[no-untyped-def]  # noqa: ANN205  (a column of any type)
        return attrgetter(path.replace("__", "."))(row) if path else None


class Gate(QuerySet[Thing]):
    """What every model's `objects` is: reads start with `visible_to`."""

    def visible_to(self, actor: Actor) -> Self:
        """Return the rows that the actor may read: the same answer as `allowed(actor, READ, subject)`."""
        readable = NOTHING
        for grant in grants_of(actor, self.model.READ):
            readable |= self.model.PATHS.condition(actor, grant)
        return self.filter(readable)

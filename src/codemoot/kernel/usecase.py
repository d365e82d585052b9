"""The one doorway for writes: lock the row, check the grant, do it once, and see that it went on record."""

import functools
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from codemoot.domain.access import Capability, allowed
from codemoot.kernel.act import Act
from codemoot.kernel.ledger import ledger
from codemoot.kernel.row import Row

Thing = TypeVar("Thing", bound=Row)
Result = TypeVar("Result", bound=UUID | None)
P = ParamSpec("P")


class NotFoundError(LookupError):
    """There is no such thing, or it is not for this actor: the two look the same."""


class OutdatedError(Exception):
    """Somebody changed it since the page was shown. Nothing was saved: look at it again."""


class NothingRecordedError(Exception):
    """A use case changed something and put no event on record: a defect of ours."""


@dataclass(frozen=True, slots=True)
class UseCase:
    name: str  # the module: codemoot.change.usecases.collation.publish_edition
    model: type[Row]
    requires: Capability


REGISTRY: dict[str, UseCase] = {}


def usecase(
    model: type[Thing], *, requires: Capability
) -> Callable[[Callable[Concatenate[Thing, Act, P], Result]], Callable[Concatenate[UUID, Act, P], Result]]:
    """Make `body(row, act, …)` callable as `body(pk, act, …)` through the doorway.

    Raise NotFoundError (missing, or not for them), PermissionDenied (on record), OutdatedError, and what
    the body refuses with. What it creates, it creates under the locked `model` row, its parent.
    """

    def decorate(
        body: Callable[Concatenate[Thing, Act, P], Result],
    ) -> Callable[Concatenate[UUID, Act, P], Result]:
        known = UseCase(body.__module__, model, requires)
        REGISTRY[f"{body.__module__}.{body.__name__}"] = known

        @functools.wraps(body)
        def run(pk: UUID, act: Act, /, *args: P.args, **values: P.kwargs) -> Result:
            act = _keyed(act, pk, (args, values))
            with transaction.atomic(durable=True):
                row = _locked(model, pk)
                permitted = allowed(act.actor, requires, row.as_subject())
                if permitted:
                    return _once(known, row, act, lambda: body(row, act, *args, **values))
            _refuse(known, row, act)
            raise PermissionDenied(requires)

        return run

    return decorate


def _keyed(act: Act, pk: UUID, values: object) -> Act:
    """Make the key of a form that of this act: on this thing, with these values."""
    if not act.key:
        return act
    return replace(act, key=hashlib.sha256(f"{act.key} {pk} {values!r}".encode()).hexdigest())


def _locked(model: type[Thing], pk: UUID) -> Thing:
    row = model._default_manager.select_for_update(of=("self",)).filter(pk=pk).first()  # noqa: SLF001  (Django's documented API)
    if row is None:
        raise NotFoundError(pk)
    return row  # type: ignore[return-value]  # Django's stubs lose the model's own type


def _once(known: UseCase, row: Thing, act: Act, body: Callable[[], Result]) -> Result:
    done = ledger().earlier(act, known.name)
    if done:
        return done.result  # type: ignore[return-value]  # what the same body returned
    if act.seen is not None and act.seen != row.version:
        raise OutdatedError(row.pk)
    result = body()
    ledger().settle(act, known.name, row, result)
    return result


def _refuse(known: UseCase, row: Row, act: Act) -> None:
    """Put the attempt on record, outside the transaction; who may not read the thing is not told of it."""
    ledger().refused(act, known.name, known.requires, row)
    if not allowed(act.actor, row.READ, row.as_subject()):
        raise NotFoundError(row.pk)

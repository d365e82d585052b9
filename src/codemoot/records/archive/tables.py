"""Which tables a backup holds, in an order in which they can be filled, and each row as a line of JSON."""

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from graphlib import TopologicalSorter
from itertools import islice
from typing import Any, Final, TypeAlias
from uuid import UUID

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

Table: TypeAlias = type[models.Model]
Column: TypeAlias = "models.Field[Any, Any]"
Columns: TypeAlias = dict[str, Column]
OURS: Final = frozenset({"assurance", "change", "parties", "records"})
OF_OTHERS: Final = ("account.emailaddress", "mfa.authenticator", "socialaccount.socialaccount")
LEFT_OUT: Final = frozenset(
    {"records.heartbeat"}
)  # of this moment; so are sessions, counted attempts, caches
AT_ONCE = 1_000  # rows


class UnreadableRowError(ValueError):
    """A line of a table is not a row of it."""


def tables() -> list[Table]:
    """Return each table after those that it refers to."""
    kept = {
        model: {
            field.related_model
            for field in model._meta.concrete_fields  # noqa: SLF001  (Django's documented API)
            if isinstance(field, models.ForeignKey) and field.related_model is not model
        }
        for model in sorted(apps.get_models(), key=name_of)
        if is_kept(model)
    }
    ordered = TopologicalSorter(kept).static_order()
    return [model for model in ordered if model in kept]


def is_kept(model: Table) -> bool:
    name = name_of(model)
    return name in OF_OTHERS or (name.partition(".")[0] in OURS and name not in LEFT_OUT)


def name_of(model: Table) -> str:
    return model._meta.label_lower  # noqa: SLF001  (Django's documented API)


def lines_of(model: Table) -> Iterator[bytes]:
    """Yield every row in order of its id, the same bytes whatever the database."""
    fields = columns_of(model)
    rows = model._base_manager.order_by("pk").values_list(*fields)  # noqa: SLF001  (everything, to whoever runs the site)
    for row in rows.iterator(chunk_size=AT_ONCE):
        yield _line(dict(zip(fields, map(_plain, row), strict=True)))


def columns_of(model: Table) -> Columns:
    fields = model._meta.concrete_fields  # noqa: SLF001  (Django's documented API)
    return {field.attname: field for field in sorted(fields, key=lambda field: field.attname)}


def fill(model: Table, lines: Iterable[bytes]) -> int:
    """Write rows as they are, and return how many. Raise UnreadableRowError."""
    columns, count = columns_of(model), 0
    fields = list(columns.values())
    most = min(AT_ONCE, connection.ops.bulk_batch_size(fields, [None] * AT_ONCE))
    rows = (_row(model, columns, line) for line in lines)
    while batch := list(islice(rows, most)):
        # raw: no default and no moment of now takes the place of what is in the backup
        model._base_manager._insert(batch, fields=fields, using="default", raw=True)  # type: ignore[attr-defined]  # noqa: SLF001  (bulk_create fills in)
        count += len(batch)
    return count


def reset_sequences(filled: Sequence[Table]) -> None:
    """Let the next number follow the highest one, where ids are numbers."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), filled):
            cursor.execute(statement)


def _line(values: dict[str, Any]) -> bytes:
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value


def _row(model: Table, columns: Columns, line: bytes) -> models.Model:
    try:
        values = json.loads(line)
        if values.keys() != columns.keys():
            raise UnreadableRowError(name_of(model))
        return model(**{name: _value(field, values[name]) for name, field in columns.items()})
    except (AttributeError, TypeError, ValueError, OverflowError) as error:
        raise UnreadableRowError(name_of(model)) from error


def _value(field: Column, plain: Any) -> Any:
    if isinstance(field, models.JSONField) or plain is None:
        return plain
    if isinstance(field, models.BinaryField):
        return base64.b64decode(plain, validate=True)
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    return target.to_python(plain)

"""Roles of PostgreSQL with no more rights than their work needs, and a second line behind the read gate.

Each part of the site signs in to the database with a login that is given one of these roles. What this
returns is SQL to be read and run by whoever owns the database, again after each release.
"""

from collections.abc import Iterator
from typing import Final

from django.apps import apps
from django.db.models import Model

from codemoot.domain.access import Capability
from codemoot.kernel.row import Row
from codemoot.records.models import (
    Checkpoint,
    Event,
    Heartbeat,
    Log,
    MerkleNode,
    OutboxItem,
    PastAct,
    Seal,
)

WEB: Final = "codemoot_web"
WORKER: Final = "codemoot_worker"
MIGRATION: Final = "codemoot_migration"
AUDIT: Final = "codemoot_audit"
ROLES: Final = (WEB, WORKER, MIGRATION, AUDIT)

APPEND_ONLY: Final = (Event, Seal, MerkleNode, Checkpoint)
SEALERS: Final = (Seal, MerkleNode, Checkpoint, Log, Heartbeat)  # the worker alone writes these
AUDITED: Final = (*APPEND_ONLY, Log, PastAct)
DRAFTS: Final = Capability.EDITION_READ  # editions are drafted, and drafts thrown away, by the worker

AUDIENCES: Final = "codemoot.audiences"  # settings of a session: what the person at the other end may read
CODE: Final = "codemoot.code"
SETTING: Final = "coalesce(current_setting('{}', true), '')"


def statements() -> Iterator[str]:
    """Yield the SQL, in order; each statement can be run again."""
    for role in ROLES:
        exists = f"SELECT FROM pg_roles WHERE rolname = '{role}'"
        yield f"DO $$ BEGIN IF NOT EXISTS ({exists}) THEN CREATE ROLE {role} NOLOGIN; END IF; END $$"
        yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}"
        yield f"GRANT USAGE ON SCHEMA public TO {role}"
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield f"GRANT CREATE ON SCHEMA public TO {MIGRATION}"
    yield f"GRANT ALL ON ALL TABLES IN SCHEMA public TO {MIGRATION}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {WEB}, {WORKER}"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {WEB}, {WORKER}"
    yield f"GRANT SELECT ON {', '.join(map(_table, AUDITED))}, django_migrations TO {AUDIT}"
    for model in apps.get_models(include_auto_created=True):
        yield f"GRANT {', '.join(_of_web(model))} ON {_table(model)} TO {WEB}"
        yield f"GRANT {', '.join(_of_worker(model))} ON {_table(model)} TO {WORKER}"
    yield f"GRANT UPDATE (version) ON {_table(Log)} TO {WEB}"  # what locking a row asks for
    yield from _policies()


def _of_web(model: type[Model]) -> Iterator[str]:
    yield "SELECT"
    if model not in SEALERS:
        yield "INSERT"
    if model not in {*SEALERS, Event, PastAct}:
        yield "UPDATE"
    if not _ours(model):
        yield "DELETE"  # sessions, second factors and the like


def _of_worker(model: type[Model]) -> Iterator[str]:
    yield from ("SELECT", "INSERT")
    if model not in APPEND_ONLY:
        yield "UPDATE"
    if not _ours(model) or model is OutboxItem or getattr(model, "READ", None) is DRAFTS:
        yield "DELETE"


def _policies() -> Iterator[str]:
    """Show the web the editions for its reader's audiences alone, were the gate ever left open."""
    for model in apps.get_models():
        if not issubclass(model, Row) or model.READ is not DRAFTS:
            continue
        table = _table(model)
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        for role, command, rule in (
            (WEB, "SELECT", f"USING ({_readable(model)})"),
            (WEB, "INSERT", "WITH CHECK (true)"),
            (WEB, "UPDATE", "USING (true)"),
            (f"{WORKER}, {MIGRATION}", "ALL", "USING (true)"),
        ):
            name = f"{role.split(',')[0]}_{command.lower()}"
            yield f"DROP POLICY IF EXISTS {name} ON {table}"
            yield f"CREATE POLICY {name} ON {table} FOR {command} TO {role} {rule}"


def _readable(model: type[Row]) -> str:
    """Say of a row that it is for the reader: by its own audience, or by the row that it is a part of."""
    parent, _, own = model.PATHS.audience.rpartition("__")
    if parent:
        column, above = _reference(model, parent)
        return f"EXISTS (SELECT FROM {above} above WHERE above.id = {_table(model)}.{column})"
    theirs = f"{own} = ANY (string_to_array({SETTING.format(AUDIENCES)}, ','))"
    return f"{own} = 'public' OR (code_id = {SETTING.format(CODE)} AND {theirs})"


def _reference(model: type[Row], name: str) -> tuple[str, str]:
    """Return the column of a foreign key, and the table that it leads to."""
    for field in model._meta.concrete_fields:  # noqa: SLF001  (Django's documented API)
        if field.name == name and isinstance(field.related_model, type):
            return field.attname, _table(field.related_model)  # no column of ours has another name
    raise LookupError(name)


def _ours(model: type[Model]) -> bool:
    return model.__module__.startswith("codemoot.")


def _table(model: type[Model]) -> str:
    return model._meta.db_table  # noqa: SLF001  (Django's documented API)

"""Let nobody change or delete what is on record: the database itself refuses, whoever asks."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLES = ("records_event", "records_seal", "records_merklenode", "records_checkpoint")
REFUSAL = "The record is append-only."


def refuse(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in on_postgresql() if editor.connection.vendor == "postgresql" else on_sqlite():
        editor.execute(statement)


def allow(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    postgresql = editor.connection.vendor == "postgresql"
    for table in TABLES:
        for change in ("update", "delete", *(("truncate",) if postgresql else ())):
            editor.execute(f"DROP TRIGGER {table}_no_{change}" + (f" ON {table}" if postgresql else ""))
    if postgresql:
        editor.execute("DROP FUNCTION records_append_only()")


def on_sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{change} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for table in TABLES
        for change in ("update", "delete")
    ]


def on_postgresql() -> list[str]:
    function = (
        "CREATE FUNCTION records_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    return [
        function,
        *(
            f"CREATE TRIGGER {table}_no_{change} BEFORE {change} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION records_append_only()"
            for table in TABLES
            for change in ("update", "delete", "truncate")
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(refuse, allow)]

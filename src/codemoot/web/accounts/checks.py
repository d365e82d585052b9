"""What is checked before the site starts: no cast of a demonstration outside of one."""

from collections.abc import Sequence

from django.conf import settings
from django.core.checks import CheckMessage, Critical, Tags, register
from django.db import connections

from codemoot.parties.queries.installation import has_cast

CAST = Critical(
    "There are accounts of the demonstration's cast, and this is no demonstration.",
    hint="They cannot sign in. Begin with a new database, or serve this one with `codemoot demo`.",
    id="codemoot.E001",
)


@register(Tags.database)
def no_cast_outside_the_demonstration(
    *, databases: Sequence[str] | None = None, **_: object
) -> list[CheckMessage]:
    """Asked by `codemoot manage check --database default`, and before each migration."""
    if settings.DEMO or not databases:
        return []
    tables = connections[databases[0]].introspection.table_names()
    return [CAST] if "parties_account" in tables and has_cast() else []

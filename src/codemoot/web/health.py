"""Health for whoever watches the site: does it answer, can it do its work. Names no setting or value."""

import shutil
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from codemoot.records.queries.health import has_worker, is_sealed

LEAST_FREE = 500 * 2**20  # bytes on the disk of the data folder


@require_safe
@never_cache
def live(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  (Django gives it)
    """Asks nothing of the database."""
    return HttpResponse("live\n", content_type="text/plain")


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  (Django gives it)
    now = timezone.now()
    states = {name: _state(check, now) for name, check in CHECKS.items()}
    is_ready = all(state == "ok" for state in states.values())
    return JsonResponse({"ready": is_ready, "checks": states}, status=200 if is_ready else 503)


def _state(check: Callable[[datetime], bool], now: datetime) -> str:
    try:
        return "ok" if check(now) else "not ok"
    except (DatabaseError, InterfaceError, OSError):
        return "not ok"


def _database(_: datetime) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _migrations(_: datetime) -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _disk(_: datetime) -> bool:
    return shutil.disk_usage(settings.CODEMOOT.data).free >= LEAST_FREE


CHECKS: dict[str, Callable[[datetime], bool]] = {
    "database": _database,
    "migrations": _migrations,
    "disk": _disk,
    "worker": has_worker,
    "record": is_sealed,
}

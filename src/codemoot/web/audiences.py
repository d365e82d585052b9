"""Tell PostgreSQL for whom a request reads, so that its policies can narrow what the gate did not."""

from collections.abc import Callable

from django.db import connection
from django.http import HttpResponse

from codemoot.domain.people import PUBLIC, Actor, audiences_of
from codemoot.records.database_roles import AUDIENCES, CODE
from codemoot.web.http import ActorRequest

Handler = Callable[[ActorRequest], HttpResponse]


def database_audiences(get_response: Handler) -> Handler:
    """Set the session's audiences for whoever may read more than the public, and take them back after."""

    def handle(request: ActorRequest) -> HttpResponse:
        if connection.vendor != "postgresql" or audiences_of(request.actor.role) == audiences_of(PUBLIC.role):
            return get_response(request)
        tell_database_of(request.actor)
        try:
            return get_response(request)
        finally:
            tell_database_of(PUBLIC)

    return handle


def tell_database_of(actor: Actor) -> None:
    audiences = ",".join(sorted(audiences_of(actor.role)))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, false), set_config(%s, %s, false)",
            [AUDIENCES, audiences, CODE, actor.code_id],
        )

"""What every page of ours has besides its own (templates/layout.html says what each is for)."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from codemoot.kernel.ids import new_id
from codemoot.parties.queries.codes import CodeFacts
from codemoot.parties.queries.installation import demo_date
from codemoot.web.http import ActorRequest
from codemoot.web.masthead import Place, code_of, places, seen_as, who_is_signed_in


def page(request: HttpRequest) -> dict[str, object]:
    """Return nothing for a request that got no actor: an error before it came so far."""
    if not hasattr(request, "actor"):
        return {}
    return _page(request)  # type: ignore[arg-type]  # it has an actor: it is an ActorRequest


def _page(request: ActorRequest) -> dict[str, object]:
    code = code_of(request)
    return {
        "actor": request.actor,
        "request_id": request.id,
        "act_key": new_id(),
        "code": code,
        "nav": places(request, code),
        "who": who_is_signed_in(request),
        "sign_in_href": reverse("account_login"),
        "seen_as": seen_as(request),
        "demo": settings.DEMO,
        "demo_day": demo_date() if settings.DEMO else None,
        "footer_links": _footer(code),
        "atom_href": reverse("web:published-feed", args=[code.code_id]) if code else "",
    }


def _footer(code: CodeFacts | None) -> tuple[Place, ...]:
    if code is None:
        return ()
    return (Place("The record, and how to check it", reverse("web:record", args=[code.code_id])),)

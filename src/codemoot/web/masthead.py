"""What stands round every page: the code that is read, where one can go, who is signed in and as what."""

from dataclasses import dataclass

from django.urls import reverse

from codemoot.domain.people import Actor, Role
from codemoot.parties.queries.appointments import acting_as, name_of
from codemoot.parties.queries.codes import CodeFacts, codes_adopted
from codemoot.web.http import ActorRequest


@dataclass(frozen=True, slots=True)
class Place:
    label: str
    href: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    name: str
    acting_as: str
    switch_href: str
    sign_out_href: str
    account_href: str  # empty while looking through another's eyes: nothing of one's own is shown


@dataclass(frozen=True, slots=True)
class Seen:
    name: str
    leave_href: str


def code_of(request: ActorRequest) -> CodeFacts | None:
    """Return the code that the page is about, else that of the appointment, else the first."""
    codes = {code.code_id: code for code in codes_adopted(request.now)}
    match = request.resolver_match
    named = match.kwargs.get("code") if match else None
    return codes.get(named or request.actor.code_id) or next(iter(codes.values()), None)


def places(request: ActorRequest, code: CodeFacts | None) -> tuple[Place, ...]:
    """Return the main navigation: a page that the actor cannot use is not offered."""
    here = request.path
    found = [*_own(request.actor), *(_of_code(request.actor, code) if code else ())]
    return tuple(Place(label, href, is_current=here.startswith(href)) for label, href in found)


def _own(actor: Actor) -> list[tuple[str, str]]:
    return [("Today", reverse("web:today"))] if actor.account_id else []


def _of_code(actor: Actor, code: CodeFacts) -> list[tuple[str, str]]:
    offered = [("Changes", reverse("web:changes", args=[code.code_id]))]
    if actor.code_id != code.code_id:
        return offered
    if actor.role in {Role.CODE_ADMINISTRATOR, Role.PARTY_REPRESENTATIVE}:
        offered.append(("Parties", reverse("web:parties", args=[code.code_id])))
    if actor.role is Role.CODE_ADMINISTRATOR:
        offered.append(("People", reverse("web:people", args=[code.code_id])))
    return offered


def who_is_signed_in(request: ActorRequest) -> Signed | None:
    """Return the person at the keyboard, also while they look through another's eyes."""
    account_id = request.actor.seen_by or request.actor.account_id
    if account_id is None:
        return None
    held = acting_as(request.actor, request.now)
    return Signed(
        name_of(account_id),
        held.words if held else "",
        reverse("web:act_as"),
        reverse("account_logout"),
        "" if request.actor.seen_by else reverse("web:account"),
    )


def seen_as(request: ActorRequest) -> Seen | None:
    if request.actor.seen_by is None:
        return None
    held = acting_as(request.actor, request.now)
    return Seen(held.words if held else "another person", reverse("web:leave_view"))

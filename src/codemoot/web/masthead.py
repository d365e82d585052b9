"""What stands round every page: the code that is read, where one can go, who is signed in and as what."""

from dataclasses import dataclass

from django.urls import reverse

from codemoot.domain.access import Capability, allowed
from codemoot.domain.people import Actor, Subject, lends_its_eyes
from codemoot.parties.queries.appointments import held_by, name_of
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
    switch_href: str  # empty with one appointment only
    sign_out_href: str
    account_href: str  # empty, like `switch_href`, while looking through another's eyes


@dataclass(frozen=True, slots=True)
class Seen:
    name: str
    leave_href: str
    is_exact: bool  # False: the seat keeps to itself what it reads, and only the public's is seen


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
    whole, own = Subject(code.code_id), Subject(code.code_id, actor.party_ids)
    if allowed(actor, Capability.PARTY_READ, own):
        label = "Parties" if allowed(actor, Capability.PARTY_READ, whole) else "Your Party"
        offered.append((label, reverse("web:parties", args=[code.code_id])))
    if allowed(actor, Capability.APPOINTMENT_READ, whole):
        offered.append(("People", reverse("web:people", args=[code.code_id])))
    return offered


def who_is_signed_in(request: ActorRequest) -> Signed | None:
    """Return the person at the keyboard, also while they look through another's eyes: as nothing, then."""
    actor = request.actor
    if actor.seen_by:
        return Signed(name_of(actor.seen_by), "", "", reverse("account_logout"), "")
    if actor.account_id is None:
        return None
    held = [each for each in held_by(actor.account_id, request.now) if each.holds]
    return Signed(
        name_of(actor.account_id),
        next((each.words for each in held if each.id == actor.appointment_id), ""),
        reverse("web:act_as") if len(held) > 1 else "",
        reverse("account_logout"),
        reverse("web:account"),
    )


def seen_as(request: ActorRequest) -> Seen | None:
    actor = request.actor
    if actor.seen_by is None or actor.account_id is None:
        return None
    return Seen(name_of(actor.account_id), reverse("web:leave_view"), lends_its_eyes(actor.role))

"""What of a person's own appointments and Party they should look at."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from codemoot.domain.people import Actor
from codemoot.domain.tenure import held_on
from codemoot.parties.models import Appointment, Membership, Party
from codemoot.parties.queries.codes import CodeFacts
from codemoot.parties.queries.rules import category_words, rules_on


@dataclass(frozen=True, slots=True)
class OwnParty:
    id: UUID
    name: str
    category: str  # today's, in words
    since: date | None
    next_on: date | None  # the first day of a membership to come


def own_parties(actor: Actor, code: CodeFacts) -> tuple[OwnParty, ...]:
    """Return the Parties that the actor speaks for."""
    if not actor.party_ids:
        return ()
    words = category_words(rules_on(code.code_id, code.today))
    parties = Party.objects.visible_to(actor).filter(pk__in=actor.party_ids).order_by("name")
    held = list(Membership.objects.visible_to(actor).filter(party__in=actor.party_ids).order_by("starts_on"))
    return tuple(
        _own(each, [one for one in held if one.party_id == each.pk], words, code.today) for each in parties
    )


def _own(party: Party, held: list[Membership], words: dict[str, str], today: date) -> OwnParty:
    now = held_on(held, today)
    return OwnParty(
        id=party.pk,
        name=party.name,
        category=words.get(now.category, now.category) if now else "",
        since=now.starts_on if now else None,
        next_on=next((each.starts_on for each in held if each.starts_on > today), None),
    )


def last_day(actor: Actor) -> date | None:
    """Return the day from which the actor's appointment no longer holds; None: it goes on."""
    if actor.appointment_id is None:
        return None
    held = Appointment.objects.visible_to(actor).filter(pk=actor.appointment_id)
    return held.values_list("ends_on", flat=True).first()

"""What a person's own Party and appointments ask of them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.urls import reverse

from codemoot.domain.people import Actor
from codemoot.parties.queries.appointments import held_by
from codemoot.parties.queries.codes import CodeFacts
from codemoot.parties.queries.today import last_day, own_parties
from codemoot.web.templatetags.words import in_words
from codemoot.web.today.waiting import Clock, Empty, Waiting

SOON = timedelta(days=30)


def of_the_party(actor: Actor, code: CodeFacts, clock: Clock) -> Iterator[Waiting]:
    for party in own_parties(actor, code):
        held = f"{party.category} since {in_words(party.since)}." if party.since else "No membership today."
        if party.next_on:
            held += f" That changes on {in_words(party.next_on)}."
        yield Waiting(
            f"Check what is held of {party.name}",
            f"{held} Tell the administrator if something is wrong.",
            reverse("web:party", args=[code.code_id, party.id]),
            party.next_on,
            clock(party.next_on) if party.next_on else None,
        )


def of_the_appointment(actor: Actor, code: CodeFacts, clock: Clock) -> Iterator[Waiting]:
    ends = last_day(actor)
    if ends and ends - code.today <= SOON:
        yield Waiting(
            "Your appointment ends",
            "From that day on you cannot act under it. Ask the administrator if it should go on.",
            due=ends,
            left=clock(ends),
        )


def without_appointment(account_id: UUID, now: datetime, *, is_strong: bool) -> Iterator[Waiting]:
    """What somebody must do before they can act at all."""
    for held in held_by(account_id, now):
        if not held.holds:
            yield Waiting(
                f"{held.words}: from {in_words(held.starts_on)}", "It has not begun.", due=held.starts_on
            )
        elif held.needs_second_factor and not is_strong:
            yield Waiting(
                f"Act as {held.words}",
                "A second factor is needed besides your password: an authenticator app or a passkey.",
                reverse("web:act_as"),
                flag="Second factor",
            )
        else:
            yield Waiting(
                f"Act as {held.words}", "Choose it to see what waits for you.", reverse("web:act_as")
            )


NOBODY = Empty(
    "You hold no appointment",
    "Here stands what waits for you once you are appointed. Ask your code’s administrator to appoint you; "
    "until then you can read what is published.",
    "/",
    "See what is published",
)

"""What of the office waits: mail and work that is not done, files in quarantine, the record unsealed."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse

from codemoot.domain.people import Actor
from codemoot.records.queries.files import in_quarantine
from codemoot.records.queries.outbox import held_kinds, waiting
from codemoot.records.queries.unsealed import unsealed_since
from codemoot.web.held import words
from codemoot.web.today.waiting import Waiting

MANY = "See why each is held, then let it go on or drop it."


def of_the_office(actor: Actor, now: datetime) -> Iterator[Waiting]:
    for held in held_kinds(actor):
        label = words.is_held(held.kind, held.number)
        hint = held.why if held.number == 1 else MANY
        yield Waiting(label, hint, reverse("web:held", args=[actor.code_id]), flag="Held")
    undone = waiting(actor)
    if undone:
        yield Waiting(
            f"{_number(undone, 'piece')} of work not done yet",
            "Mail to send, files to check, documents to write. If the number does not fall, the worker may "
            "have stopped: tell whoever runs this site.",
        )
    kept = in_quarantine(actor)
    if kept:
        yield Waiting(
            f"{_number(kept, 'file')} in quarantine",
            "Nobody can open them until the worker has checked them. If it takes long, tell whoever runs "
            "this site.",
        )
    since = unsealed_since(actor, actor.code_id, now)
    if since:
        yield Waiting(
            "The record is not sealed",
            f"Nothing was sealed since {since:%-d %B %Y at %H:%M}. Tell whoever runs this site.",
            flag="Unsealed",
        )


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"

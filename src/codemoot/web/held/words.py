"""What each kind of work is called, when it is held."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codemoot.records.queries.outbox import HeldItem

KINDS = {  # one, and many
    "mail": ("A mail", "mails"),
    "parties.invitation": ("An invitation", "invitations"),
    "change.read-sources": ("Reading responses", "readings of responses"),
    "change.match-again": ("Matching names again", "matchings of names"),
    "change.publish-edition": ("Publishing an edition", "publications of editions"),
    "records.check-file": ("The check of a file", "checks of files"),
}
SOME = ("Some work", "pieces of work")
LETTERS = {
    "sign-in-changed": "A mail that the sign-in was changed",
    "factors-reset": "A mail that the second factors were removed",
    "password-link": "A mail with a link to set a password",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A thing that is held, as a page shows it."""

    id: UUID
    version: int
    what: str
    why: str
    since: datetime
    may_be_dropped: bool


def is_held(kind: str, number: int) -> str:
    one, many = KINDS.get(kind, SOME)
    return f"{one} is held" if number == 1 else f"{number} {many} are held"


def line(item: HeldItem, names: Mapping[UUID, str]) -> Line:
    what = LETTERS.get(item.letter) or KINDS.get(item.kind, SOME)[0]
    person = names.get(item.account, "") if item.account else ""
    return Line(
        id=item.id,
        version=item.version,
        what=f"{what}, to {person}" if person else what,
        why=item.why,
        since=item.since,
        may_be_dropped=item.may_be_dropped,
    )

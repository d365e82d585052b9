"""What a change can be raised with: the code's edition in force, its paths, and who may propose."""

from dataclasses import dataclass
from uuid import UUID

from codemoot.change.models import Modification
from codemoot.codes.loader import load_profile
from codemoot.domain.access import Capability, allowed
from codemoot.domain.people import Actor, Subject
from codemoot.domain.references import format_reference
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.queries.codes import CodeFacts
from codemoot.parties.queries.parties import party_choices
from codemoot.parties.queries.rules import edition_on

SAMPLE = 57


@dataclass(frozen=True, slots=True)
class RaisePage:
    edition_id: UUID
    rules: str  # the edition of the code that will govern it
    like: tuple[str, ...]  # references as the code prints them
    highest: str  # the highest reference so far; empty: there is none
    paths: tuple[tuple[str, str], ...]  # id and label
    parties: tuple[tuple[UUID, str], ...]


def raise_page(code: CodeFacts, actor: Actor) -> RaisePage:
    """Raise NotFoundError, also where the actor may not raise."""
    if not may_raise(code.code_id, actor):
        raise NotFoundError(code.code_id)
    edition = edition_on(code.code_id, code.today)
    profile = load_profile(edition.profile)
    return RaisePage(
        edition_id=edition.pk,
        rules=edition.label,
        like=tuple(format_reference(each.pattern, SAMPLE) for each in profile.references.values()),
        highest=_highest(code.code_id, actor),
        paths=tuple((path.id, path.label) for path in profile.paths),
        parties=party_choices(code, actor),
    )


def may_raise(code_id: str, actor: Actor) -> bool:
    return allowed(actor, Capability.MODIFICATION_RAISE, Subject(code_id))


def _highest(code_id: str, actor: Actor) -> str:
    changes = Modification.objects.visible_to(actor).filter(code_id=code_id).order_by("-reference")
    return changes.values_list("reference", flat=True).first() or ""

"""The changes of a code as a list, and one change with its stage box, its collations and what follows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import Q

from codemoot.change.models import Modification
from codemoot.change.queries.collations_editions import EditionLine, collated_ids, editions_of
from codemoot.change.queries.histories import Happening, history_of
from codemoot.change.queries.modifications_lines import (
    IN_CONSULTATION,
    WITH_RULES,
    ChangeLine,
    line_of,
)
from codemoot.change.queries.raising import may_raise
from codemoot.codes.loader import load_profile
from codemoot.domain.access import Capability, allowed
from codemoot.domain.classification import Level, level_named
from codemoot.domain.people import Actor
from codemoot.domain.profile.process import Transition
from codemoot.domain.standing import Step, moves_from, stage_box
from codemoot.kernel.gate import Gate
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Code

PAGE = 50


class Standing(StrEnum):
    ALL = "all"
    OPEN = "open"  # for consultation
    UNDER_WAY = "under-way"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class ChangesPage:
    code_id: str
    code_name: str
    standing: Standing
    lines: tuple[ChangeLine, ...]
    next_after: str  # the last reference shown, when there are more; else empty
    may_raise: bool


@dataclass(frozen=True, slots=True)
class ChangePage:
    line: ChangeLine
    code_name: str
    summary: str
    steps: tuple[Step, ...]
    level: Level | None
    path: str  # its label
    moves: tuple[Transition, ...]  # what may happen next
    rules: str  # the edition of the code that governs it
    editions: tuple[EditionLine, ...]  # the newest collation first
    history: tuple[Happening, ...]  # the newest first
    older: str  # where the history goes on; empty: it does not
    may_move: bool
    may_import: bool


def changes_page(
    code_id: str, actor: Actor, now: datetime, *, standing: Standing = Standing.ALL, after: str = ""
) -> ChangesPage:
    """Return the changes of a code, the highest reference first. Raise NotFoundError."""
    code = Code.objects.visible_to(actor).filter(code_id=code_id).first()
    if code is None:
        raise NotFoundError(code_id)
    changes = _standing(Modification.objects.visible_to(actor).filter(code_id=code_id), standing, now)
    if after:
        changes = changes.filter(reference__lt=after)
    found = list(changes.select_related(WITH_RULES).order_by("-reference")[: PAGE + 1])
    shown = tuple(line_of(change, now) for change in found[:PAGE])
    return ChangesPage(
        code_id=code_id,
        code_name=code.name,
        standing=standing,
        lines=shown,
        next_after=shown[-1].reference if len(found) > PAGE else "",
        may_raise=may_raise(code_id, actor),
    )


def _standing(changes: Gate[Modification], standing: Standing, now: datetime) -> Gate[Modification]:
    conditions = {
        Standing.ALL: Q(),
        Standing.OPEN: Q(closes_on__gte=now.date()) & IN_CONSULTATION,
        Standing.UNDER_WAY: Q(decided_on__isnull=True),
        Standing.DECIDED: Q(decided_on__isnull=False),
    }
    return changes.filter(conditions[standing])


def change_page(code_id: str, reference: str, actor: Actor, now: datetime, *, before: str = "") -> ChangePage:
    """Return one change as this actor may see it; its history from before an event. Raise NotFoundError."""
    change = change_of(code_id, reference, actor)
    profile = load_profile(change.edition.profile)
    moves = moves_from(profile, change.state)
    editions = editions_of(change.pk, actor)
    history = history_of([change.pk, *collated_ids(change.pk, editions, actor)], actor, before=before)
    return ChangePage(
        line=line_of(change, now),
        code_name=change.edition.industry_code.name,
        summary=change.summary,
        steps=stage_box(profile, change.state),
        level=level_named(profile.classification.levels, change.classification),
        path=next((path.label for path in profile.paths if path.id == change.path), ""),
        moves=moves,
        rules=change.edition.label,
        editions=editions,
        history=history.shown,
        older=history.older,
        may_move=bool(moves) and may_move(change, actor),
        may_import=allowed(actor, Capability.COLLATION_IMPORT, change.as_subject()),
    )


def may_move(change: Modification, actor: Actor) -> bool:
    return allowed(actor, Capability.MODIFICATION_ADVANCE, change.as_subject())


def change_of(code_id: str, reference: str, actor: Actor) -> Modification:
    changes = Modification.objects.visible_to(actor).filter(code_id=code_id, reference=reference)
    change = changes.select_related(WITH_RULES).first()
    if change is None:
        raise NotFoundError(reference)
    return change


def reference_as_kept(code_id: str, reference: str, actor: Actor) -> str:
    """Return the reference as the change has it, in whatever case it was typed; empty: there is none."""
    changes = Modification.objects.visible_to(actor).filter(code_id=code_id, reference__iexact=reference)
    return changes.values_list("reference", flat=True).first() or ""

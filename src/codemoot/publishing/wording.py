"""The fixed sentences of an edition, taken from the code's profile."""

from codemoot.domain.classification import Level, highest, level_named
from codemoot.domain.collation.document import Projection, Row
from codemoot.domain.confidentiality import Audience, Scope
from codemoot.domain.profile.code import CodeProfile
from codemoot.publishing.edition import Wording


def wording_of(profile: CodeProfile, projection: Projection, consultation: str = "mrc") -> Wording:
    """Return the wording of the consultation's document for what this edition holds."""
    asked = profile.consultations[consultation]
    marking = _marking(profile, projection)
    return Wording(
        consultation=asked.title,
        short=asked.short,
        board=asked.board,
        mask=profile.confidentiality.mask,
        about=asked.wording.about,
        about_again=asked.wording.about_again,
        summary=asked.wording.summary,
        stage_caption=asked.wording.stage_caption,
        stages=tuple((stage.number, stage.label) for stage in profile.stages if stage.number),
        footer=marking.footer if marking else "",
        objectives={item.id: item.label for held in profile.objectives.values() for item in held.items},
    )


def _marking(profile: CodeProfile, projection: Projection) -> Level | None:
    """Return the source’s level; what is not for everyone is at least need-to-know (change.md 12.3)."""
    levels = profile.classification.levels
    named = level_named(levels, projection.facts.classification or "")
    if projection.audience is not Audience.ADMINISTRATOR and not any(map(_reveals, projection.rows)):
        return named
    held = level_named(levels, profile.confidentiality.marked)
    return highest(levels, [level for level in (held, named) if level])


def _reveals(row: Row) -> bool:
    return row.claim is not None and (row.comment is not None or row.claim.hides(Scope.ANSWER))

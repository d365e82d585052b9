"""From a collation to the edition of it that one audience may see."""

from codemoot.domain.collation.document import Collation
from codemoot.domain.collation.project import project
from codemoot.domain.collation.review import review
from codemoot.domain.confidentiality import Audience
from codemoot.domain.profile.code import CodeProfile
from codemoot.publishing.edition import Edition, Mode
from codemoot.publishing.wording import wording_of


def edition_for(
    audience: Audience, collation: Collation, profile: CodeProfile, mode: Mode = Mode.EXTENDED
) -> Edition:
    """Return the edition for this audience; flags are looked for only where they will be seen."""
    if audience is Audience.ADMINISTRATOR:
        collation = reviewed(collation, profile)
    projection = project(collation, audience, asked_in(profile))
    return Edition(projection, wording_of(profile, projection), mode)


def reviewed(collation: Collation, profile: CodeProfile) -> Collation:
    return review(collation, [objective.id for objective in profile.objectives["general"].items])


def asked_in(profile: CodeProfile) -> list[str]:
    """Return the Party Categories that the code asks, as printed."""
    return [category.label for category in profile.categories if category.mrc]

"""What must hold for an edition to be published, when it is asked for and again when it is."""

from codemoot.change.models import Collation, Edition
from codemoot.change.models.collation import CollationState
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError

FIT = {CollationState.READ, CollationState.PUBLISHED}


class NotReadError(RefusedError):
    """There is nothing to publish: the sources are not read, or nothing was found in them."""


class AlreadyPublishedError(RefusedError):
    """This audience has its edition of this collation, or of a later one."""


class NotAnAudienceError(RefusedError):
    """The administrator's own edition is not published: it is there as soon as the sources are read."""


class WhyMissingError(RefusedError):
    """An edition takes the place of another, and its readers are not told why."""


def superseded_by(collation: Collation, audience: Audience, why: str) -> Edition | None:
    """Return the edition whose place this one takes, if there is one. Raise what stands against it."""
    if audience is Audience.ADMINISTRATOR:
        raise NotAnAudienceError(
            "Choose the public, the Board or the Authority. You have your own edition.", "audience"
        )
    if collation.state not in FIT:
        raise NotReadError("There is nothing to publish yet: have the sources read first.")
    published = Edition.objects.filter(
        collation__modification_id=collation.modification_id, audience=audience
    ).select_related("collation")
    if any(edition.collation_id == collation.pk for edition in published):
        raise AlreadyPublishedError("This audience has its edition of this collation already.", "audience")
    if any(edition.collation.number > collation.number for edition in published):
        raise AlreadyPublishedError(
            "A later collation is published for this audience already. Publish from that one.", "audience"
        )
    current = next((edition for edition in published if edition.superseded_at is None), None)
    if current and not why.strip():
        raise WhyMissingError(
            "Say why it takes the place of the earlier one: its readers will see it.", "why"
        )
    return current

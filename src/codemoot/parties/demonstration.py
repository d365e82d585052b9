"""Whether this is a demonstration: the setting and the database must both say so."""

from django.conf import settings

from codemoot.domain.refusals import RefusedError
from codemoot.parties.queries.installation import is_demo


class NotADemonstrationError(RefusedError):
    """This is no demonstration: its cast and its day do not exist here."""


def only_in_the_demonstration() -> None:
    """Raise NotADemonstrationError anywhere else."""
    if not (settings.DEMO and is_demo()):
        raise NotADemonstrationError("This can be done in a demonstration only.")

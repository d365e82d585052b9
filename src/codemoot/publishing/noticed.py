"""What an administrator's extended edition says that a person should look at: findings, worst first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Finding, Severity
from codemoot.publishing.edition import Edition

TITLE = "For the administrator"
NOTHING = "Nothing to look at."
HEADS = ("Where", "What to look at")
PRINTED = 500  # in one document: more is not read, and is all in collation.json
LABELS = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Notes"}
MEANINGS = {
    Severity.ERROR: "Something of the sources is not in this collation, or may be wrong in it.",
    Severity.WARNING: "A person should look at these before anything is published.",
    Severity.INFO: "For information; nothing need be done.",
}


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity, as many as are printed."""

    severity: Severity
    findings: tuple[Finding, ...]
    total: int

    @property
    def title(self) -> str:
        return f"{LABELS[self.severity]}: {self.total:,}"

    @property
    def meaning(self) -> str:
        return MEANINGS[self.severity]


@dataclass(frozen=True, slots=True)
class Noticed:
    groups: tuple[Group, ...]  # worst first; none is empty

    @property
    def sentence(self) -> str:
        """Say that there is nothing, or that there is more than is printed."""
        if not self.groups:
            return NOTHING
        total = sum(group.total for group in self.groups)
        more = total - sum(len(group.findings) for group in self.groups)
        if not more:
            return ""
        return f"{more:,} of these {total:,} findings are not printed here; collation.json has them all."


def noticed(edition: Edition, printed: int = PRINTED) -> Noticed | None:
    """Return what to print; nothing but the administrator's extended edition prints any of it."""
    if not edition.extended or edition.projection.audience is not Audience.ADMINISTRATOR:
        return None
    return Noticed(tuple(_groups(edition.projection.findings, printed)))


def _groups(findings: tuple[Finding, ...], printed: int) -> Iterator[Group]:
    room = printed
    for severity in Severity:
        of_it = [finding for finding in findings if finding.severity is severity]
        shown = tuple(islice(of_it, room))
        room -= len(shown)
        if of_it:
            yield Group(severity, shown, len(of_it))

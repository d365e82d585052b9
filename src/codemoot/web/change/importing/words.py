"""What the pages of importing say of states, audiences, likenesses and counts."""

from codemoot.change.queries.imports import ImportPage
from codemoot.domain.collation.withholding import Withheld
from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Severity

STATES = {  # by how the collation stands
    "gathering": ("Files are being added", "now"),
    "reading": ("Being read", "now"),
    "read": ("To be looked at", "now"),
    "published": ("Published", "good"),
    "superseded": ("Superseded", ""),
    "failed": ("Nothing was found", "late"),
    "given_up": ("Given up", ""),
}
AUDIENCES = {
    Audience.PUBLIC: "The public",
    Audience.BOARD: "The Board",
    Audience.AUTHORITY: "The Authority",
    Audience.ADMINISTRATOR: "You, the administrator",
}
SEVERITIES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Notes"}
MEANINGS = {
    Severity.ERROR: "Something of the files is not in the collation, or may be wrong in it.",
    Severity.WARNING: "A person should look at these before anything is published.",
    Severity.INFO: "For information; nothing need be done.",
}
LIKENESSES = ((95, "Almost the same name"), (88, "Very like it"), (75, "Like it"), (0, "A little like it"))


def counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def likeness(score: int) -> str:
    return next(words for least, words in LIKENESSES if score >= least)


def withheld(held: Withheld) -> str:
    """Return what an edition leaves out: 3 comments and 1 answer are withheld."""
    parts = [
        counted(number, one)
        for number, one in ((held.comments, "comment"), (held.answers, "answer"), (held.names, "name"))
        if number
    ]
    if not parts:
        return "Nothing is withheld."
    listed = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    return f"{listed} {'is' if held.comments + held.answers + held.names == 1 else 'are'} withheld."


def progress(page: ImportPage) -> str:
    """Return what the worker is at."""
    if not page.is_reading:
        return "Writing the edition and its documents"
    if page.waits_for_checks:
        return f"Checking the files before they are read: {counted(page.waits_for_checks, 'file')} to go"
    steps = page.work.steps if page.work else 0
    if page.work and steps > 1:
        return f"Reading: {page.work.steps_done} of {counted(steps - 1, 'file')} read"
    return "Reading"

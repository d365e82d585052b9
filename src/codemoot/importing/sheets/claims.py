"""What a cell says of confidentiality, of sharing with the Board, and of how many Parties it speaks for."""

import re

from codemoot.domain.confidentiality import Claim, Scope

# "0" and "unticked" are what form programs save for an empty box.
NOT_CLAIMED = frozenset(
    ["", "0", "f", "false", "n", "no", "not confidential", "non-confidential", "unticked", "unchecked", "☐"]
)
CLAIMED = frozenset(
    ["1", "t", "true", "x", "y", "yes", "confidential", "tick", "ticked", "checked", "✓", "✔", "☑", "☒"]
)
SHARED = re.compile(r"(.*?)(?:,\s*)?shared with (?:the )?board", re.IGNORECASE | re.DOTALL)
SCOPES = frozenset(Scope)
MOST_PARTIES = 9999


def read_claim(cell: str, ticked: Scope) -> tuple[Claim | None, bool]:
    """Return what is claimed and whether that is clear; what is unclear is claimed."""
    if not cell:
        return None, True
    words = " ".join(cell.split()).casefold().rstrip(".")
    sharing = SHARED.fullmatch(words)
    said = sharing[1].strip() if sharing else words
    shared = sharing is not None
    if said in SCOPES:
        return Claim(Scope(said), shared), True
    if said in CLAIMED or (sharing and not said):
        return Claim(ticked, shared), True
    if said in NOT_CLAIMED:
        return None, True
    return Claim(ticked), False


def read_consent(cell: str) -> bool:
    """Whether the respondent lets the Board read it: only a plain yes is consent."""
    return " ".join(cell.split()).casefold().rstrip(".") in CLAIMED - {"confidential"}


def read_represents(cell: str) -> int | None:
    """Return for how many Parties the response speaks; blank is one, None is unclear."""
    if not cell:
        return 1
    is_number = cell.isascii() and cell.isdigit() and len(cell) <= len(str(MOST_PARTIES))
    return int(cell) if is_number and int(cell) else None

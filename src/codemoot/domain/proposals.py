"""What a proposal must bring to be raised: a reference of the code's pattern, a title, a summary."""

import unicodedata

from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.references import format_reference, parse_reference
from codemoot.domain.refusals import RefusedError

LONGEST_REFERENCE = 32
LONGEST_TITLE = 200
LONGEST_SUMMARY = 5_000
LONGEST_NOTE = 300
WRITTEN = "\n\t"  # of the control characters, those that people type


class UnfitProposalError(RefusedError):
    """Something that every proposal must bring is missing, or is not as the code has it."""


def fit_reference(profile: CodeProfile, printed: str) -> str:
    """Return the reference as it is printed. Raise UnfitProposalError."""
    patterns = [reference.pattern for reference in profile.references.values()]
    reference = printed.strip()
    fits = len(reference) <= LONGEST_REFERENCE
    if not fits or all(parse_reference(pattern, reference) is None for pattern in patterns):
        shown = " or ".join(format_reference(pattern, 57) for pattern in patterns)
        raise UnfitProposalError(
            f"Enter a reference as {profile.name} numbers them, like {shown}.", "reference"
        )
    return reference


def fit_title(text: str) -> str:
    """Return the title on one line. Raise UnfitProposalError."""
    title = " ".join(text.split())
    if not title:
        raise UnfitProposalError("Enter a title: a few words that say what the change is about.", "title")
    return _fit(title, "title", LONGEST_TITLE)


def fit_summary(text: str) -> str:
    """Return the summary; it may be empty. Raise UnfitProposalError."""
    return _fit("\n".join(text.strip().splitlines()), "summary", LONGEST_SUMMARY)


def fit_note(text: str) -> str:
    """Return what is said of a move, on one line; it may be empty. Raise UnfitProposalError."""
    return _fit(" ".join(text.split()), "note", LONGEST_NOTE)


def _fit(text: str, field: str, longest: int) -> str:
    if len(text) > longest:
        raise UnfitProposalError(
            f"Shorten the {field} to {longest:,} characters; it has {len(text):,}.", field
        )
    if any(unicodedata.category(each) in {"Cc", "Cs"} and each not in WRITTEN for each in text):
        raise UnfitProposalError(f"Enter the {field} again: it holds characters that cannot be seen.", field)
    return text

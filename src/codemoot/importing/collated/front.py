"""The facts of a consultation, read from the front matter of its collated document (change.md 14)."""

import re
from collections.abc import Iterable
from datetime import date

from codemoot.domain.collation.responses import Facts

MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905  (reads as a calendar)
)
REFERENCE = r"[A-Z]{1,8} ?\d{1,5}[A-Z]{0,2}"
STAGE = re.compile(r"Stage ?\d+ ?:", re.IGNORECASE)
TITLED = re.compile(rf"({REFERENCE}) ?(?:[:–—-] ?)?[‘“'\"] ?(.*)")
REFERRED = re.compile(
    rf"responses to the ({REFERENCE}) |whether ({REFERENCE}) should|received to the ({REFERENCE}) |"
    rf"\bfor (?:modification )?({REFERENCE})\."
)
MEETING = re.compile(
    r"(?:meeting|responses) (?:on|of) (?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})",
    re.IGNORECASE,
)
CLASSIFIED = re.compile(r"classified as (\w+(?: \w+){0,2}?)(?: in accordance| and |[.,;])", re.IGNORECASE)
CONTACT = re.compile(
    r"\bcontact ((?:(?!\bcontact ).){1,120}? or e-?mail \S+@\S+?)[.,;]?(?= |$)", re.IGNORECASE
)
TITLE_LINES = 8
BANNER_LINES = 3


def read_facts(lines: Iterable[str]) -> Facts:
    """Read the lines that stand before the first question, each with its spaces collapsed."""
    printed = [" ".join(line.split()) for line in lines]
    text = " ".join(line for line in printed if line)
    reference, title = _titled(printed)
    return Facts(
        reference=reference or _referred(text),
        title=title,
        stage=_stage(printed),
        meeting_date=_meeting(text),
        classification=_first(CLASSIFIED, text),
        contact=_first(CONTACT, text),
    )


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return next(group for group in found.groups() if group) if found else None


def _referred(text: str) -> str | None:
    return _first(REFERRED, text)


def _stage(lines: list[str]) -> str | None:
    for place, line in enumerate(lines):
        if STAGE.match(line):
            return " ".join(_together(lines[place : place + BANNER_LINES]))
    return None


def _titled(lines: list[str]) -> tuple[str | None, str | None]:
    """Find the reference and the title in quotation marks, which may wrap over several lines."""
    for place, line in enumerate(lines):
        found = TITLED.match(line)
        if not found:
            continue
        block = [found[2], *_together(lines[place + 1 : place + TITLE_LINES])]
        ends = [end for end, part in enumerate(block, 1) if part.endswith(("’", "”", "'", '"'))]
        if ends:
            return found[1], " ".join(block[: ends[-1]])[:-1].strip()
    return None, None


def _together(lines: list[str]) -> list[str]:
    """Return the lines up to a blank one or the next thing of the front page."""
    block: list[str] = []
    for line in lines:
        if not line or line.casefold().startswith("about this") or (block and TITLED.match(line)):
            break
        block.append(line)
    return block


def _meeting(text: str) -> date | None:
    found = MEETING.search(text)
    if not found or found[2].casefold() not in MONTHS:
        return None
    try:
        return date(int(found[3]), MONTHS.index(found[2].casefold()) + 1, int(found[1]))
    except ValueError:  # 31 November: nothing was said that can be kept as a day
        return None

"""Our editions as spreadsheets: their columns, and the guard that keeps a cell from running as a formula."""

import re

# A run of apostrophes counts too, so that the guard can always be told from what was written.
FORMULA = re.compile(r"'*[=+\-@\t\r]")
EDITION_COLUMNS = (  # of the CSV and XLSX editions, by which they are known again
    "Question",
    "Question text",
    "Scale",
    "Party Name",
    "Party Category",
    "Answer",
    "Comments",
    "Comment state",
    "Confidential",
    "Parties represented",
)
DASH = "-"  # what many a Party writes for no comment; no program takes it for a formula


def guard(text: str) -> str:
    """Return the text as a cell may safely hold it: an apostrophe before whatever opens a formula."""
    return f"'{text}" if text != DASH and FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Undo `guard`, in cells that it wrote: elsewhere an apostrophe is the writer's own."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text

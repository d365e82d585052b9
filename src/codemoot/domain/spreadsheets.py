"""The guard that keeps a spreadsheet from running a cell of ours as a formula, and its undoing."""

import re

# A run of apostrophes counts too, so that the guard can always be told from what was written.
FORMULA = re.compile(r"'*[=+\-@\t\r]")
DASH = "-"  # what many a Party writes for no comment; no program takes it for a formula


def guard(text: str) -> str:
    """Return the text as a cell may safely hold it: an apostrophe before whatever opens a formula."""
    return f"'{text}" if text != DASH and FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Undo `guard`, in cells that it wrote: elsewhere an apostrophe is the writer's own."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text

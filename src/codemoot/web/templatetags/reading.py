"""Words of the reader's pages: what a state is called, what to expect of a closing day."""

import re
from datetime import date

from django import template
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString, mark_safe

from codemoot.change.queries.modifications_lines import ChangeLine, Closing
from codemoot.domain.confidentiality import Audience
from codemoot.web.change.reading import wording

register = template.Library()

LONGEST_WORD = 30
LONG = re.compile(rf"(\S{{{LONGEST_WORD + 1},}})")
WBR = mark_safe("<wbr>")


@register.filter
def state_words(state: str) -> str:
    return wording.state_words(state)


@register.filter
def standing_words(line: ChangeLine) -> str:
    return wording.standing_words(line.stage, wording.line_words(line))


@register.filter
def audience_words(audience: Audience) -> str:
    return wording.AUDIENCES[audience]


@register.filter
def time_left(closing: Closing) -> str:
    """Return how long there is, in Working Days."""
    if closing.working_days is None:
        return ""
    if closing.working_days == 0:
        return "no Working Day left after today"
    days = "Working Day" if closing.working_days == 1 else "Working Days"
    return f"{closing.working_days} {days} left after today"


@register.filter
def breakable(text: str) -> SafeString:
    """Return the text with places where a very long word may go on in the next line; it copies as it was."""
    pieces = (
        format_html_join(WBR, "{}", ((chunk,) for chunk in _chunks(piece))) if index % 2 else escape(piece)
        for index, piece in enumerate(LONG.split(text))
    )
    return mark_safe("".join(pieces))  # noqa: S308  (each piece is escaped)


def _chunks(run: str) -> list[str]:
    return [run[start : start + LONGEST_WORD] for start in range(0, len(run), LONGEST_WORD)]


@register.filter
def as_day(text: str) -> date | None:
    """Return the day that an event's data holds."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

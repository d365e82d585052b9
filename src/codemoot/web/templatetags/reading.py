"""Words of the reader's pages: what a state is called, what to expect of a closing day."""

from datetime import date

from django import template

from codemoot.change.queries.modifications_lines import ChangeLine, Closing
from codemoot.domain.confidentiality import Audience
from codemoot.web.change.reading import wording

register = template.Library()


@register.filter
def state_words(state: str) -> str:
    return wording.state_words(state)


@register.filter
def standing_words(line: ChangeLine) -> str:
    return wording.standing_words(line.stage, line.state)


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
def as_day(text: str) -> date | None:
    """Return the day that an event's data holds."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

"""What templates say often: a component with a body, a day, a moment, the picture of a figure."""

from datetime import date, datetime

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import is_aware, localtime

from codemoot.publishing import charts
from codemoot.publishing.figures import Figure

register = template.Library()

OF_THE_PAGE = ("csrf_token", "act_key")  # what a form in a component needs of the page
DAY = "j F Y"
MOMENT = "j F Y \\a\\t H:i"


@register.simple_block_tag(takes_context=True)
def component(context: Context, content: str, name: str, **values: object) -> SafeString:
    """Render components/NAME.html with these values and what stands between the tags as its `body`."""
    page = {held: context.get(held) for held in OF_THE_PAGE}
    given = page | values | {"body": content}
    return render_to_string(f"components/{name}.html", given)


@register.filter
def in_words(when: date | None) -> str:
    """Return 19 December 2018, or 19 December 2018 at 14:05: for titles and attributes."""
    if when is None:
        return ""
    return date_format(_local(when), MOMENT if isinstance(when, datetime) else DAY)


@register.filter
def day(when: date | None) -> str:
    """Return the day as a time element, also of a moment."""
    if when is None:
        return ""
    local = _local(when)
    on = local.date() if isinstance(local, datetime) else local
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), date_format(on, DAY))


@register.filter
def moment(when: datetime | None) -> str:
    """Return the day and the time of day as a time element."""
    if when is None:
        return ""
    local = _local(when)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), date_format(local, MOMENT))


@register.filter
def picture(figure: Figure) -> SafeString:
    """Return the bars of a figure: drawn from escaped words, without scripts or styles."""
    return mark_safe(charts.bars(figure))  # noqa: S308  (charts escapes each word)


@register.filter
def key(figure: Figure) -> list[tuple[str, str]]:
    """Return each column of a pictured figure with its colour."""
    return list(zip(figure.heads[1:], charts.colours(figure), strict=True))


@register.filter
def message_tone(level: str) -> str:
    """Return the tone of a notification for a level of Django's messages."""
    return {"success": "success", "warning": "error", "error": "error"}.get(level, "")


def _local(when: date) -> date:
    return localtime(when) if isinstance(when, datetime) and is_aware(when) else when

"""How a field of a plain form becomes the markup of a component."""

from django import forms, template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()

KINDS: tuple[tuple[type[forms.Widget], str], ...] = (  # the first that fits
    (forms.HiddenInput, "hidden"),
    (forms.MultipleHiddenInput, "hidden"),
    (forms.CheckboxInput, "checkbox"),
    (forms.CheckboxSelectMultiple, "checkboxes"),  # to Django it is a kind of RadioSelect
    (forms.RadioSelect, "radios"),
    (forms.Select, "select"),
    (forms.Textarea, "textarea"),
    (forms.FileInput, "file-upload"),
    (forms.MultiWidget, "date"),
)
CLASSES = {"checkbox": "govuk-checkboxes__input"}
GROUPS = {"radios", "checkboxes", "date"}


@register.filter
def kind(field: BoundField) -> str:
    """Return which component shows this field."""
    widget = field.field.widget
    return next((name for widget_type, name in KINDS if isinstance(widget, widget_type)), "input")


@register.filter
def control(field: BoundField) -> SafeString:
    """Return the control alone, named, described and marked as in error."""
    name = CLASSES.get(kind(field)) or f"govuk-{kind(field)}"
    error = f"{name}--error" if field.errors else ""
    own = field.field.widget.attrs.get("class", "")
    classes = " ".join(filter(None, (name, error, own)))
    return field.as_widget(attrs={"class": classes, "maxlength": False})  # it would cut a text without a word


@register.filter
def first_id(field: BoundField) -> str:
    """Return where the error summary leads: the control, or the first of a group."""
    own = field.field.widget.attrs.get("id") or field.auto_id
    return f"{own}_0" if kind(field) in GROUPS else own

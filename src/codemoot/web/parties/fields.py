"""Fields whose every error is a sentence of ours."""

from collections.abc import Iterable

from django import forms

UNSEEN = "Enter {what} again: it holds characters that cannot be seen."


def line(
    label: str, what: str, *, help_text: str = "", required: bool = True, width: str = "20"
) -> forms.CharField:
    """Return a field for one line; `what` is what its errors speak of: "the Party’s name"."""
    widget = forms.TextInput({"class": f"govuk-input--width-{width}", "autocomplete": "off"})
    return _text(widget, label, what, help_text=help_text, required=required)


def lines(label: str, what: str, *, help_text: str = "") -> forms.CharField:
    return _text(forms.Textarea({"rows": 3}), label, what, help_text=help_text, required=False)


def choice(
    label: str,
    what: str,
    choices: Iterable[tuple[str, str]] = (),
    *,
    help_text: str = "",
    required: bool = True,
) -> forms.ChoiceField:
    errors = {"required": f"Choose {what}.", "invalid_choice": f"Choose {what} from the list."}
    offered = [("", "Choose one" if required else ""), *choices]
    return forms.ChoiceField(
        label=label, choices=offered, help_text=help_text, required=required, error_messages=errors
    )


def _text(widget: forms.Widget, label: str, what: str, *, help_text: str, required: bool) -> forms.CharField:
    return forms.CharField(
        label=label,
        widget=widget,
        help_text=help_text,
        required=required,
        max_length=2000,
        error_messages={
            "required": f"Enter {what}.",
            "max_length": f"Shorten {what}: it is much too long.",
            "null_characters_not_allowed": UNSEEN.format(what=what),
        },
    )

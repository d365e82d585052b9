"""A day of a form, typed as day, month and year: no picker to fight with, no order to guess."""

from collections.abc import Mapping, Sequence
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

PARTS = (("Day", "govuk-input--width-2"), ("Month", "govuk-input--width-2"), ("Year", "govuk-input--width-4"))
MESSAGES = {
    "required": "Enter a day, a month and a year, like 19 12 2018.",
    "incomplete": "Enter the day, the month and the year: one of them is missing.",
    "invalid": "Enter a day that exists, in figures, with the year in four: like 19 12 2018.",
}
FIRST_YEAR = 1000  # 18 is not taken for 2018


class DayInput(forms.MultiWidget):
    use_fieldset = True

    def __init__(self) -> None:
        super().__init__([forms.TextInput({"title": title, "class": width}) for title, width in PARTS])

    def decompress(self, value: object) -> list[int | None]:
        return [value.day, value.month, value.year] if isinstance(value, date) else [None, None, None]


class DayField(forms.MultiValueField):
    """Cleans to a date, or None when it may be left empty and is."""

    widget = DayInput

    def __init__(
        self,
        *,
        label: str | None = None,
        help_text: str = "",
        required: bool = True,
        initial: date | None = None,
        error_messages: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            [forms.CharField(required=False) for _ in PARTS],
            require_all_fields=False,
            label=label,
            help_text=help_text,
            required=required,
            initial=initial,
            error_messages={**MESSAGES, **(error_messages or {})},
        )

    def clean(self, value: Sequence[str | None] | None) -> date | None:
        parts = [(part or "").strip() for part in value or ()]
        if not any(parts) and not self.required:
            return None
        if not any(parts):
            raise self._refusal("required")
        if not all(parts):
            raise self._refusal("incomplete")
        return self.compress(parts)

    def compress(self, data_list: Sequence[str]) -> date:
        if not all(part.isascii() and part.isdecimal() for part in data_list):
            raise self._refusal("invalid")
        try:
            day, month, year = (int(part) for part in data_list)
            on = date(year, month, day)
        except (ValueError, OverflowError):
            raise self._refusal("invalid") from None
        if on.year < FIRST_YEAR:
            raise self._refusal("invalid")
        return on

    def _refusal(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)

"""A day of a form, typed as day, month and year: no picker to fight with, no order to guess."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError

PARTS = (("Day", "govuk-input--width-2"), ("Month", "govuk-input--width-2"), ("Year", "govuk-input--width-4"))


class DayInput(forms.MultiWidget):
    use_fieldset = True

    def __init__(self) -> None:
        super().__init__([forms.TextInput({"title": title, "class": width}) for title, width in PARTS])

    def decompress(self, value: object) -> list[int | None]:
        return [value.day, value.month, value.year] if isinstance(value, date) else [None, None, None]


class DayField(forms.MultiValueField):
    """Cleans to a date, or None when it may be left empty and is."""

    widget = DayInput
    default_error_messages: ClassVar[dict[str, str]] = {
        "required": "Enter a day, a month and a year, like 19 12 2018.",
        "incomplete": "Enter the day, the month and the year: one of them is missing.",
        "invalid": "Enter a day that exists, in numbers, like 19 12 2018.",
    }

    def __init__(self, **options: object) -> None:
        parts = [forms.CharField(max_length=4, required=False) for _ in PARTS]
        super().__init__(parts, require_all_fields=False, **options)

    def clean(self, value: Sequence[str] | None) -> date | None:
        parts = [str(part or "").strip() for part in value or ()]
        if not any(parts):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        if not all(parts):
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        return self.compress(parts)

    def compress(self, data_list: Sequence[str]) -> date:
        try:
            day, month, year = (int(part) for part in data_list)
            return date(year, month, day)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

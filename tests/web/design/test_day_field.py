"""A day typed in three parts is that day, or a sentence that says what is wrong."""

from datetime import date

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from codemoot.web.design.day_field import MESSAGES, DayField


class WhenForm(forms.Form):
    on = DayField()
    until = DayField(required=False)


def sent(day: str, month: str, year: str) -> WhenForm:
    return WhenForm({"on_0": day, "on_1": month, "on_2": year})


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_comes_back_as_it_was_typed(day: date) -> None:
    form = sent(str(day.day), f" {day.month:02} ", f"{day.year:04}")

    assert form.errors == {}
    assert form.cleaned_data == {"on": day, "until": None}


@pytest.mark.parametrize(
    ("parts", "wrong"),
    [
        (("", "", ""), "required"),
        ((" ", "", ""), "required"),
        (("31", "2", ""), "incomplete"),
        (("31", "2", "2018"), "invalid"),
        (("19", "12", "18"), "invalid"),
        (("１９", "12", "2018"), "invalid"),  # noqa: RUF001  (figures that int() would take)
        (("+9", "12", "2018"), "invalid"),
        (("1\x00", "12", "2018"), "invalid"),
        (("<b>", "12", "2018"), "invalid"),
        (("9" * 30, "12", "2018"), "invalid"),
        (("9" * 6000, "12", "2018"), "invalid"),
    ],
)
def test_what_is_no_day_is_refused_in_a_sentence_of_ours(parts: tuple[str, str, str], wrong: str) -> None:
    assert sent(*parts).errors == {"on": [MESSAGES[wrong]]}


@given(st.tuples(st.text(), st.text(), st.text()))
def test_whatever_is_typed_gives_a_day_or_a_sentence(parts: tuple[str, str, str]) -> None:
    form = sent(*parts)

    assert form.is_valid() or form.errors["on"][0] in MESSAGES.values()


def test_a_page_may_say_it_in_its_own_words() -> None:
    field = DayField(error_messages={"required": "Enter the day on which the consultation closes."})

    assert field.error_messages["required"] == "Enter the day on which the consultation closes."
    assert field.error_messages["invalid"] == MESSAGES["invalid"]


def test_a_day_that_is_known_is_shown_in_its_parts() -> None:
    shown = str(WhenForm(initial={"on": date(2018, 12, 19)})["on"])

    assert ['value="19"' in shown, 'value="12"' in shown, 'value="2018"' in shown] == [True, True, True]

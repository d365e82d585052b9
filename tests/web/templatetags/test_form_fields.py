"""Each field of a plain form is named, described and led to."""

import pytest
from django import forms
from django.template.loader import render_to_string

from codemoot.web.design.forms import EveryKindForm
from codemoot.web.templatetags.form_fields import control, first_id, kind

KINDS = {
    "title": "input",
    "email": "input",
    "closes_on": "date",
    "category": "select",
    "answer": "radios",
    "audiences": "checkboxes",
    "comment": "textarea",
    "source": "file-upload",
    "understood": "checkbox",
}


def test_each_widget_has_its_component() -> None:
    form = EveryKindForm()

    assert {field.name: kind(field) for field in form} == KINDS


@pytest.mark.parametrize("name", KINDS)
def test_the_error_summary_leads_to_a_control_that_is_there(name: str) -> None:
    form = EveryKindForm({})

    page = render_to_string("components/form.html", {"form": form, "submit": "Save"})

    assert f'href="#{first_id(form[name])}"' in page
    assert page.count(f'id="{first_id(form[name])}"') == 1


def test_a_control_in_error_says_so_and_names_its_sentence() -> None:
    shown = control(EveryKindForm({})["title"])

    assert 'class="govuk-input govuk-input--error"' in shown
    assert 'aria-describedby="id_title_helptext id_title_error"' in shown
    assert 'aria-invalid="true"' in shown


def test_a_control_keeps_the_width_that_its_form_gives() -> None:
    assert 'class="govuk-input govuk-input--width-20"' in control(EveryKindForm()["email"])


def test_what_was_chosen_is_shown_again() -> None:
    form = EveryKindForm({"answer": "no", "audiences": ["board", "authority"], "title": "<script>"})

    page = render_to_string("components/fields.html", {"form": form})

    assert page.count(" checked") == 3
    assert "<script" not in page


class HiddenForm(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput)


def test_what_is_wrong_with_a_hidden_field_is_said_without_a_link() -> None:
    page = render_to_string("components/form.html", {"form": HiddenForm({}), "submit": "Save"})

    assert "This field is required." in page
    assert 'href="#' not in page


def test_a_form_carries_the_token_and_the_act() -> None:
    values = {"form": HiddenForm(), "submit": "Save", "csrf_token": "t", "act_key": "k", "seen": 0}

    page = render_to_string("components/form.html", values)

    assert '<input type="hidden" name="csrfmiddlewaretoken" value="t">' in page
    assert '<input type="hidden" name="act_key" value="k">' in page
    assert '<input type="hidden" name="seen" value="0">' in page


def test_a_form_that_only_asks_carries_no_token() -> None:
    page = render_to_string(
        "components/form.html", {"form": HiddenForm(), "method": "get", "csrf_token": "t"}
    )

    assert "csrfmiddlewaretoken" not in page


class HintForm(forms.Form):
    name = forms.CharField(help_text="It first stands in <img src=x onerror=alert(1)>.csv.")


def test_t33_a_hint_made_of_what_somebody_wrote_is_text() -> None:
    shown = render_to_string("components/form.html", {"form": HintForm(), "submit": "Save"})

    assert "&lt;img src=x" in shown
    assert "<img" not in shown


def test_the_browser_cuts_nothing_off_without_a_word() -> None:
    class ReasonForm(forms.Form):
        reason = forms.CharField(max_length=10)

    assert "maxlength" not in render_to_string(
        "components/form.html", {"form": ReasonForm(), "submit": "Save"}
    )

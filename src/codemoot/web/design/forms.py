"""Forms with one field of each kind, each with errors in our own words."""

from django import forms

from codemoot.web.design.day_field import DayField

ANSWERS = [("yes", "Yes"), ("no", "No"), ("neutral", "Neutral")]
CATEGORIES = [
    ("large", "Large Supplier"),
    ("small", "Small Supplier"),
    ("network", "Network Operator"),
    ("other", "Other SEC Party"),
]


def _required(words: str) -> dict[str, str]:
    return {"required": words}


class EveryKindForm(forms.Form):
    title = forms.CharField(
        help_text="As it is printed on the first page.",
        max_length=200,
        error_messages=_required("Enter the title of the change."),
    )
    email = forms.EmailField(
        label="E-mail address",
        widget=forms.EmailInput({"class": "govuk-input--width-20", "autocomplete": "email"}),
        error_messages=_required("Enter an e-mail address, like name@example.com."),
    )
    closes_on = DayField(label="When does the consultation close?", help_text="For example, 19 12 2018.")
    category = forms.ChoiceField(
        label="Party Category",
        choices=[("", "Choose one"), *CATEGORIES],
        error_messages=_required("Choose a Party Category."),
    )
    answer = forms.ChoiceField(
        label="Do you agree that the change should be approved?",
        choices=ANSWERS,
        widget=forms.RadioSelect,
        error_messages=_required("Select yes, no or neutral."),
    )
    audiences = forms.MultipleChoiceField(
        label="Who may read the answer?",
        help_text="Choose all that apply.",
        choices=[("public", "Everyone"), ("board", "The Change Board"), ("authority", "The Authority")],
        widget=forms.CheckboxSelectMultiple,
        error_messages=_required("Choose at least one audience."),
    )
    comment = forms.CharField(
        widget=forms.Textarea({"rows": 4}),
        error_messages=_required("Enter a comment, or a dash if you have none."),
    )
    source = forms.FileField(
        label="Collated responses",
        help_text="A Word document, PDF, spreadsheet or web page of up to 20 MB.",
        error_messages=_required("Choose a file."),
    )
    understood = forms.BooleanField(
        label="I understand that publishing cannot be undone",
        error_messages=_required("Confirm that you understand that publishing cannot be undone."),
    )


class NarrowForm(forms.Form):
    find = forms.CharField(
        label="Find within comments", required=False, widget=forms.TextInput({"type": "search"})
    )
    category = forms.ChoiceField(label="Party Category", required=False, choices=[("", "All"), *CATEGORIES])
    answer = forms.ChoiceField(label="Answer", required=False, choices=[("", "All"), *ANSWERS])

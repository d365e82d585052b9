"""What a person says on their own pages."""

from django import forms

from codemoot.parties.usecases.appointment.view_as import LONGEST_REASON

UNREADABLE = "There are characters in it that cannot be read. Type it again."


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Why do you look?",
        help_text="The person can read this, and that it was you.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST_REASON,
        error_messages={
            "required": "Say why you look: the person can read it.",
            "max_length": f"Say it in at most {LONGEST_REASON} characters.",
            "null_characters_not_allowed": UNREADABLE,
        },
    )

"""The forms of raising and moving a change: they say what was given; the use cases say what is right."""

from datetime import date
from uuid import UUID

from django import forms

from codemoot.change.queries.moves import MovePage
from codemoot.change.queries.raising import RaisePage
from codemoot.web.change.moving.words import closing_hint, reference_hint
from codemoot.web.change.reading.wording import move_words
from codemoot.web.design.day_field import DayField
from codemoot.web.parties.fields import UNSEEN, choice, line
from codemoot.web.parties.forms import RefusableForm


def _paragraph(label: str, what: str, help_text: str, rows: int) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"null_characters_not_allowed": UNSEEN.format(what=what)},
    )


class RaiseForm(RefusableForm):
    reference = line("Reference", "the reference", width="10")
    title = line("Title", "the title", width="30", help_text="A few words that say what the change is about.")
    summary = _paragraph(
        "Summary",
        "the summary",
        "What would change and why, for anyone to read. You may leave this empty.",
        6,
    )
    proposer = choice(
        "Proposer", "the proposer", required=False, help_text="Leave this empty if it is not a Party."
    )
    path = choice("Path", "the path", required=False, help_text="Leave this empty if it is not decided yet.")

    def __init__(self, *args: object, page: RaisePage, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.fields["reference"].help_text = reference_hint(page)
        self.fields["proposer"].choices = [("", ""), *page.parties]  # type: ignore[attr-defined]
        self.fields["path"].choices = [("", ""), *page.paths]  # type: ignore[attr-defined]

    @property
    def proposed_by(self) -> UUID | None:
        proposer = self.cleaned_data["proposer"]
        return UUID(proposer) if proposer else None


class MoveForm(RefusableForm):
    """Whether a move may be made, the use case says: so a form that is sent twice is one act."""

    event = forms.CharField(
        label="What happened?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what happened.",
            "null_characters_not_allowed": "Choose what happened from the list.",
        },
    )
    closes_on = DayField(label="Last day of the consultation", required=False)
    note = _paragraph("Note", "the note", "Stands with it for all readers. You may leave this empty.", 3)

    def __init__(self, *args: object, page: MovePage, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.opening = page.opening
        moves = [(move.event, move_words(move.event)) for move in page.moves]
        self.fields["event"].widget.choices = moves
        if page.consultation is None and self.data.get("event") not in page.opening:
            del self.fields["closes_on"]
            return
        self.fields["closes_on"].help_text = closing_hint(page)
        if page.consultation and page.consultation.closing:
            self.fields["closes_on"].initial = page.consultation.closing.result

    def clean(self) -> dict[str, object]:
        """Leave the closing day out where no consultation is opened, whatever stands in its boxes."""
        if self.cleaned_data.get("event") not in self.opening:
            self.cleaned_data["closes_on"] = None
            self.errors.pop("closes_on", None)
        return self.cleaned_data

    @property
    def closing_day(self) -> date | None:
        day: date | None = self.cleaned_data["closes_on"]
        return day

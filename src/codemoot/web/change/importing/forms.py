"""The forms of importing: they say what was given; the use cases say what is right."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile

from codemoot.change.queries.previews import NameLine, NamesPage
from codemoot.change.usecases.collation.publish_edition import LONGEST_WHY
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError
from codemoot.web.change.importing.words import likeness

Upload: TypeAlias = "UploadedFile[bytes]"  # in words: Django's class takes no type at run time
LATER, NOBODY, ANOTHER = "later", "nobody", "another"


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Each file that was chosen; what stands against one of them is for the use cases to say."""

    widget = ManyFiles

    def clean(self, data: object, initial: object = None) -> list[Upload]:  # noqa: ARG002  (Django gives it)
        files = data if isinstance(data, list) else [data]
        given = [file for file in files if isinstance(file, UploadedFile)]
        if not given:
            raise forms.ValidationError(self.error_messages["required"])
        return given


class RefusableForm(forms.Form):
    def refuse(self, error: RefusedError) -> None:
        """Say the refusal beside the value at fault, or above the form."""
        self.add_error(error.field if error.field in self.fields else None, str(error))


class SourcesForm(RefusableForm):
    sources = ManyFilesField(
        label="Add files of responses",
        help_text=(
            "Word forms, sheets, PDFs, pages, texts, or zip archives of them, each up to 40 MB. "
            "You can choose several at once."
        ),
        error_messages={"required": "Choose at least one file of responses."},
    )


class Wanted(NamedTuple):
    audience: Audience
    why: str
    all_the_same: bool


class PublishForm(RefusableForm):
    audience = forms.ChoiceField(
        label="Who will read it?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose who will read it.",
            "invalid_choice": "Choose who will read it from the list.",
        },
    )
    why = forms.CharField(
        label="Why does it take the place of the earlier edition?",
        help_text="Its readers will see this sentence. Leave it empty if there is no earlier edition.",
        required=False,
        max_length=LONGEST_WHY,
        widget=forms.Textarea({"rows": 3}),
        error_messages={
            "max_length": f"Say it in {LONGEST_WHY} characters or fewer.",
            "null_characters_not_allowed": "Enter the reason again: it holds characters that cannot be seen.",
        },
    )

    all_the_same = forms.BooleanField(label="Publish all the same", required=False)

    def __init__(
        self,
        *args: object,
        offered: Iterable[tuple[str, str]],
        supersedes: bool,
        stopped: bool,
        **options: object,
    ) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.fields["audience"].choices = list(offered)  # type: ignore[attr-defined]
        if not supersedes:
            del self.fields["why"]
        if not stopped:
            del self.fields["all_the_same"]

    @property
    def wanted(self) -> Wanted:
        said = self.cleaned_data
        return Wanted(Audience(said["audience"]), said.get("why", ""), said.get("all_the_same", False))


class NamesForm(RefusableForm):
    """For each name in doubt: one of the Parties like it, another Party, nobody, or not now."""

    def __init__(self, *args: object, page: NamesPage, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.page = page
        for line in page.lines:
            self.fields[f"name-{line.order}"] = _choice(line)
            self.fields[f"another-{line.order}"] = _another(line)

    def clean(self) -> dict[str, object]:
        for line in self.page.lines:
            named = self.cleaned_data.get(f"another-{line.order}", "").strip()
            if self.cleaned_data.get(f"name-{line.order}") == ANOTHER and named not in self.page.parties:
                said = (
                    f"“{named}” is not the name of a Party: write it as the register does."
                    if named
                    else f"Write which Party “{line.printed}” is."
                )
                self.add_error(f"another-{line.order}", said)
        return self.cleaned_data

    @property
    def said(self) -> dict[str, UUID | None]:
        """Return each name that was settled, with its Party; None: nobody's."""
        chosen = {line.printed: self._party(line) for line in self.page.lines if self._is_settled(line)}
        return dict(chosen)

    def _is_settled(self, line: NameLine) -> bool:
        return self.cleaned_data.get(f"name-{line.order}") not in {LATER, "", None}

    def _party(self, line: NameLine) -> UUID | None:
        choice = self.cleaned_data[f"name-{line.order}"]
        if choice == NOBODY:
            return None
        if choice == ANOTHER:
            return self.page.parties[self.cleaned_data[f"another-{line.order}"].strip()]
        return UUID(choice)

    def lines(self) -> Sequence[tuple[NameLine, forms.BoundField, forms.BoundField]]:
        return [(line, self[f"name-{line.order}"], self[f"another-{line.order}"]) for line in self.page.lines]


def _choice(line: NameLine) -> forms.ChoiceField:
    like = [
        (str(each.party_id), f"{each.name}. {likeness(each.likeness)} ({each.likeness} of 100)")
        for each in line.candidates
    ]
    rest = [(ANOTHER, "Another Party"), (NOBODY, "None of the code’s Parties"), (LATER, "Decide later")]
    return forms.ChoiceField(
        label=f"Whose name is “{line.printed}”?",
        help_text=f"It first stands in {line.where}." if line.where else "",
        choices=[*like, *rest],
        initial=LATER,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": f"Choose whose name “{line.printed}” is from the list."},
    )


def _another(line: NameLine) -> forms.CharField:
    return forms.CharField(
        label=f"If another Party: which is “{line.printed}”?",
        required=False,
        max_length=300,
        widget=forms.TextInput({"class": "govuk-input--width-20", "list": "parties", "autocomplete": "off"}),
        error_messages={
            "max_length": "Shorten the Party’s name: it is much too long.",
            "null_characters_not_allowed": "Enter the name again: it holds characters that cannot be seen.",
        },
    )

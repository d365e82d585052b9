"""The forms of Parties and people: they say what was typed; the use cases say what is right."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django import forms
from django.http import QueryDict

from codemoot.domain.admission import Entry
from codemoot.domain.appointments import Seat
from codemoot.domain.people import APPOINTED, Role
from codemoot.domain.refusals import RefusedError
from codemoot.web.design.day_field import DayField
from codemoot.web.http import ActorRequest
from codemoot.web.parties.fields import choice, line, lines

Choices = Iterable[tuple[str, str]]
ROLES = [(role.value, role.value[:1].upper() + role.value[1:]) for role in sorted(APPOINTED)]


def given(request: ActorRequest) -> QueryDict | None:
    """Return what was posted, were it nothing; None: the form is only shown."""
    return request.POST if request.method == "POST" else None


class RefusableForm(forms.Form):
    def refuse(self, error: RefusedError) -> None:
        """Say the refusal beside the value at fault, or above the form."""
        self.add_error(error.field if error.field in self.fields else None, str(error))


class PartyForm(RefusableForm):
    name = line("Name", "the Party’s name")
    trading_names = lines(
        "Trading names",
        "the trading names",
        help_text="Other names it goes by, one a line. You may leave this empty.",
    )
    category = choice("Party Category", "a Party Category")
    group = line(
        "Group",
        "the group",
        required=False,
        help_text="Of Parties under one ownership. You may leave this empty.",
    )
    day = DayField(label="From which day on?", help_text="For example, 19 12 2018.")

    def __init__(self, *args: object, categories: Choices, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.fields["category"].choices = [("", "Choose one"), *categories]  # type: ignore[attr-defined]

    @property
    def entry(self) -> Entry:
        given = self.cleaned_data
        names = tuple(given["trading_names"].splitlines())
        return Entry(given["name"], given["category"], given["group"], names)

    @property
    def from_day(self) -> date:
        day: date = self.cleaned_data["day"]
        return day

    def refuse(self, error: RefusedError) -> None:
        at_fault = {"starts_on": "day", "from_day": "day"}.get(error.field, error.field)
        super().refuse(RefusedError(str(error), at_fault))


class AppointForm(RefusableForm):
    role = choice("Appointed to what?", "what the person is appointed to", ROLES)
    party = choice("Party", "a Party", required=False, help_text="Only for a Party representative.")
    starts_on = DayField(label="From which day on?", help_text="For example, 19 12 2018.")
    ends_on = DayField(
        label="Until when?",
        required=False,
        help_text="The first day on which it no longer holds. Leave this empty if it goes on.",
    )

    def __init__(self, *args: object, parties: Choices, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.fields["party"].choices = [("", "None"), *parties]  # type: ignore[attr-defined]

    @property
    def seat(self) -> Seat:
        given = self.cleaned_data
        party = UUID(given["party"]) if given["party"] else None
        return Seat(Role(given["role"]), given["starts_on"], party, given["ends_on"])


class InviteForm(AppointForm):
    name = line("Full name", "the person’s name")
    email = line(
        "E-mail address",
        "the person’s e-mail address",
        help_text="A link to set a password is sent there, unless the person has a login already.",
    )

    def __init__(self, *args: object, parties: Choices, **options: object) -> None:
        super().__init__(*args, parties=parties, **options)
        self.order_fields(["name", "email"])


class EndForm(RefusableForm):
    ends_on = DayField(
        label="From which day on does it no longer hold?",
        help_text="Today ends it at once. For example, 19 12 2018.",
    )


class PartyFilterForm(forms.Form):
    name = line("Name or trading name", "a name", required=False)
    category = choice("Party Category", "a Party Category", required=False)

    def __init__(self, *args: object, categories: Choices, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.fields["category"].choices = [("", "All"), *categories]  # type: ignore[attr-defined]


class PeopleFilterForm(forms.Form):
    name = line("Name, e-mail or Party", "a name", required=False)
    role = choice("Appointed to", "an appointment", ROLES, required=False)
    over = forms.BooleanField(label="Show those that have ended", required=False)

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own
        self.fields["role"].choices = [("", "Anything"), *ROLES]  # type: ignore[attr-defined]

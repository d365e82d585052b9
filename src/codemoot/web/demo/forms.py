"""The form that sets the day of the demonstration."""

from codemoot.web.design.day_field import DayField
from codemoot.web.parties.forms import RefusableForm


class DemonstrationDayForm(RefusableForm):
    day = DayField(label="Which day is it?", help_text="Every clock follows. For example, 19 12 2018.")

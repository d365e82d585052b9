"""What admitting a Party and amending one have in common: the category, the group, a name that is free."""

from datetime import date

from codemoot.domain.refusals import RefusedError
from codemoot.parties.models import Code, Party, PartyGroup, TradingName
from codemoot.parties.queries.rules import rules_on


class UnknownCategoryError(RefusedError):
    """The code has no such Party Category, or the words fit more than one."""


class NameTakenError(RefusedError):
    """Another Party goes by this name."""


def category_of(code: Code, words: str, on: date) -> str:
    """Return the id of the Party Category that these words mean: an id, or a label that only one has."""
    categories = rules_on(code.code_id, on).categories
    said = words.strip().casefold()
    found = [each.id for each in categories if said == each.id] or [
        each.id for each in categories if said == each.label.casefold()
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownCategoryError(f"“{words}” can be {' or '.join(found)}: write one of these.", "category")
    known = ", ".join(dict.fromkeys(each.label for each in categories))
    raise UnknownCategoryError(
        f"“{words}” is no Party Category of {code.name}. These are: {known}.", "category"
    )


def group_of(code: Code, name: str) -> PartyGroup | None:
    """Return the group of this name, made if it is new; None without a name."""
    if not name:
        return None
    held = PartyGroup.objects.filter(code_id=code.code_id, name__iexact=name).first()
    return held or PartyGroup.objects.create(code_id=code.code_id, name=name)


def not_taken(code: Code, name: str, *, by: Party | None = None) -> None:
    """Raise NameTakenError if a Party other than `by` has this name, or goes by it now."""
    named = Party.objects.filter(code_id=code.code_id, name__iexact=name)
    trading = TradingName.objects.filter(code_id=code.code_id, name__iexact=name, ends_on=None)
    holders = [*named, *(each.party for each in trading.select_related("party"))]
    other = next((holder for holder in holders if holder != by), None)
    if other:
        raise NameTakenError(f"{name} is a name of {other.name}, which is a Party already.", "name")

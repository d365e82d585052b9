"""The rules of a code on a day: the edition that was adopted here and was in force."""

from datetime import date
from zoneinfo import ZoneInfo

from codemoot.codes.loader import load_profile
from codemoot.domain.people import PUBLIC
from codemoot.domain.profile.code import CodeProfile
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Code, CodeEdition


def rules_on(code_id: str, day: date) -> CodeProfile:
    """Return the rules of the edition in force. Raise NotFoundError."""
    return load_profile(edition_on(code_id, day).profile)


def edition_on(code_id: str, day: date) -> CodeEdition:
    """Return the latest edition in force, or the earliest adopted if none was yet. Raise NotFoundError."""
    adopted = list(
        CodeEdition.objects.visible_to(PUBLIC).filter(code_id=code_id).order_by("effective_from", "id")
    )
    if not adopted:
        raise NotFoundError(code_id)
    in_force = [edition for edition in adopted if edition.effective_from <= day]
    return (in_force or adopted[:1])[-1]


def zone_of(code: Code) -> ZoneInfo:
    return ZoneInfo(code.time_zone)


def category_words(rules: CodeProfile) -> dict[str, str]:
    """Return what each Party Category is called; where two share a label, the id's words tell them apart."""
    labels = [each.label for each in rules.categories]
    return {
        each.id: each.label if labels.count(each.label) == 1 else f"{each.label}: {each.id.replace('_', ' ')}"
        for each in rules.categories
    }

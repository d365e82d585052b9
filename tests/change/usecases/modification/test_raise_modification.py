"""Raising a Modification: its reference is free and of the pattern, and it starts where the code says."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.change.models import Modification
from codemoot.change.usecases.modification.raise_modification import (
    ReferenceTakenError,
    UnknownLevelError,
    UnknownProposerError,
    raise_modification,
)
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.domain.proposals import UnfitProposalError
from codemoot.kernel.act import Act
from codemoot.records.models import Event
from rows import a_code_edition, a_modification, a_party

pytestmark = pytest.mark.django_db(transaction=True)
NEARLY_MIDNIGHT_IN_SUMMER = datetime(2018, 7, 2, 23, 30, tzinfo=UTC)  # in London it is the third


def an_act(role: Role = Role.CODE_ADMINISTRATOR, code: str = "sec") -> Act:
    return Act(actor(role, code=code), NEARLY_MIDNIGHT_IN_SUMMER)


def raised(act: Act | None = None, **values: Any) -> Modification:
    given = {"reference": "SECMP0102", "title": "Tell the desk of a second system"}
    made = raise_modification(a_code_edition().pk, act or an_act(), **given | values)
    return Modification.objects.get(pk=made)


def test_a_raised_change_is_at_the_first_stage_with_the_day_in_the_codes_own_zone() -> None:
    proposer = a_party()

    made = raised(title="  Tell the desk\nof a  second system ", proposer=proposer.pk, path="path3")

    assert (made.reference, made.title, made.state) == (
        "SECMP0102",
        "Tell the desk of a second system",
        "raised",
    )
    assert (made.raised_on, made.proposer, made.path) == (date(2018, 7, 3), proposer, "path3")
    assert (made.code_id, made.classification, made.audience) == ("sec", "white", "public")


def test_raising_goes_on_record_for_whoever_may_read_the_change() -> None:
    made = raised(audience=Audience.BOARD)

    event = Event.objects.get(object_id=made.pk)
    assert (event.kind, event.audience, event.data["reference"]) == (
        "modification.raised",
        "board",
        "SECMP0102",
    )


@pytest.mark.parametrize(
    "reference", ["", "0102", "SECMP102", "MP0102", "SECMP0102 ; DROP", "SECMP" + "1" * 40]
)
def test_a_reference_that_the_code_would_not_print_is_refused(reference: str) -> None:
    with pytest.raises(UnfitProposalError, match="like SECMP0057"):
        raised(reference=reference)


def test_a_reference_is_given_once() -> None:
    a_modification("SECMP0102", audience=Audience.ADMINISTRATOR)

    with pytest.raises(ReferenceTakenError, match="SECMP0102 is taken"):
        raised()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": " \n"}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"title": "nul\0"}, "title"),
        ({"summary": "x" * 5_001}, "summary"),
        ({"summary": "escape \x1b[31m"}, "summary"),
    ],
)
def test_what_a_proposal_must_bring_is_refused_with_the_field_that_lacks_it(
    values: dict[str, Any], field: str
) -> None:
    with pytest.raises(UnfitProposalError) as refused:
        raised(**values)

    assert refused.value.field == field
    assert not Modification.objects.exists()


def test_a_path_and_a_classification_are_the_codes_own() -> None:
    with pytest.raises(UnknownLevelError, match="Self-governance"):
        raised(path="path9")
    with pytest.raises(UnknownLevelError, match="Amber"):
        raised(classification="puce")


def test_t04_a_party_of_another_code_cannot_be_put_in_as_proposer() -> None:
    foreign = a_party(code_id="other")

    for proposer in (foreign.pk, UUID(int=7)):
        with pytest.raises(UnknownProposerError):
            raised(proposer=proposer)


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER])
def test_raising_is_the_administrators(role: Role) -> None:
    with pytest.raises(PermissionDenied):
        raised(an_act(role))


def test_an_administrator_of_another_code_cannot_raise_a_change_of_this_one() -> None:
    with pytest.raises(PermissionDenied):
        raised(an_act(code="other"))

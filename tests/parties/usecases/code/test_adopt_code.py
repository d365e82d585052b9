"""A code is adopted by the operator, edition by edition, pinned to its content."""

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.codes.loader import load_profile
from codemoot.domain.people import OPERATOR, Role
from codemoot.kernel.act import Act
from codemoot.parties.models import Code, CodeEdition
from codemoot.parties.models.installation import THE_INSTALLATION
from codemoot.parties.usecases.code.adopt_code import AlreadyAdoptedError, NoSuchEditionError, adopt_code
from codemoot.records.models import Event
from rows import NOON

pytestmark = pytest.mark.django_db


def test_the_first_edition_brings_the_code_and_is_pinned_to_its_content() -> None:
    edition = adopt_code(THE_INSTALLATION, Act(OPERATOR, NOON), profile="sec-2018")

    held = CodeEdition.objects.get(pk=edition)
    assert (held.code_id, held.profile, held.label) == ("sec", "sec-2018", "sec-2018.1")
    assert held.pin == load_profile("sec-2018").sha256
    assert list(Code.objects.values_list("code_id", "name")) == [("sec", "Smart Energy Code")]
    assert list(Event.objects.values_list("kind", "code_id", "object_id")) == [
        ("code.adopted", "sec", edition)
    ]


def test_a_second_edition_joins_the_code() -> None:
    adopt_code(THE_INSTALLATION, Act(OPERATOR, NOON), profile="sec-2018")
    adopt_code(THE_INSTALLATION, Act(OPERATOR, NOON), profile="sec-2019")

    assert (Code.objects.count(), CodeEdition.objects.count()) == (1, 2)


def test_an_edition_is_adopted_once() -> None:
    adopt_code(THE_INSTALLATION, Act(OPERATOR, NOON), profile="sec-2018")

    with pytest.raises(AlreadyAdoptedError):
        adopt_code(THE_INSTALLATION, Act(OPERATOR, NOON), profile="sec-2018")


@pytest.mark.parametrize("profile", ["", "no-such", "../../etc/passwd"])
def test_an_edition_that_is_not_held_is_refused(profile: str) -> None:
    with pytest.raises(NoSuchEditionError):
        adopt_code(THE_INSTALLATION, Act(OPERATOR, NOON), profile=profile)


@pytest.mark.parametrize("role", [Role.CODE_ADMINISTRATOR, Role.PARTY_REPRESENTATIVE, Role.PUBLIC])
def test_nobody_adopts_a_code_from_the_web(role: Role) -> None:
    with pytest.raises(PermissionDenied):
        adopt_code(THE_INSTALLATION, Act(actor(role), NOON), profile="sec-2018")

    assert not Code.objects.exists()

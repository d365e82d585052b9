"""`codemoot people invite`: how the first administrator comes in."""

import pytest

from codemoot.parties.models import Account, Appointment
from command import run
from rows import a_code, a_code_edition, a_party

pytestmark = pytest.mark.django_db
MORAG = ("morag@example.org", "--name", "Morag Bell")


def test_the_first_administrator_is_invited_and_the_link_is_printed() -> None:
    a_code()

    done = run("people", "invite", *MORAG, "--role", "Code Administrator", "--code", "sec")

    assert done.exit_code == 0, done.stderr
    assert "/accounts/password/reset/key/" in done.stdout
    held = Appointment.objects.get()
    assert (held.account.email, held.role, held.code_id) == ("morag@example.org", "code administrator", "sec")


def test_a_representative_is_invited_for_a_party() -> None:
    a_code()
    party = a_party()

    done = run(
        "people",
        "invite",
        *MORAG,
        "--role",
        "party representative",
        "--code",
        "sec",
        "--party",
        party.name.upper(),
    )

    assert done.exit_code == 0, done.stderr
    assert Appointment.objects.get().party == party


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--role", "king", "--code", "sec"), "“king” is no appointment. These are: "),
        (("--role", "operator", "--code", "sec"), "“operator” is no appointment."),
        (("--role", "SSC member", "--code", "rec"), "“rec” was not adopted here"),
        (("--role", "SSC member", "--code", "sec", "--party", "Nobody"), "is called “Nobody”."),
        (("--role", "party representative", "--code", "sec"), "Choose the Party that the person speaks for."),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(given: tuple[str, ...], said: str) -> None:
    a_code_edition()

    done = run("people", "invite", *MORAG, *given)

    assert done.exit_code == 1
    assert said in done.stderr
    assert not Account.objects.exists()


def test_somebody_with_a_login_gets_no_link() -> None:
    a_code()
    account = Account(email="morag@example.org", name="Morag Bell")
    account.set_password("quite long enough")
    account.save()

    done = run("people", "invite", *MORAG, "--role", "SSC member", "--code", "sec")

    assert "There is a login for this address already." in done.stdout
    assert "http" not in done.stdout

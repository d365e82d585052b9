"""`codemoot people`: how the first administrator comes in, and who lost a second factor gets in again."""

import pytest
from allauth.mfa.models import Authenticator

from codemoot.parties.models import Account, Appointment
from codemoot.records.models import Event
from command import run
from rows import a_code, a_code_edition, a_party
from signing_in import a_login, with_app

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


def factors() -> int:
    return len(Authenticator.objects.all())


def test_a_lost_second_factor_is_removed_when_the_operator_is_sure() -> None:
    with_app(a_login())

    done = run("people", "reset-factor", "Asha@Example.org ", answers="y\n")

    assert (done.exit_code, factors()) == (0, 0)
    assert "Are you sure that it was they who asked?" in done.stdout
    assert "Asha Patel has no second factor any more" in done.stdout
    assert Event.objects.get().role == "operator"


def test_nothing_is_removed_when_the_operator_is_not_sure() -> None:
    with_app(a_login())

    done = run("people", "reset-factor", "asha@example.org", answers="n\n")

    assert (done.exit_code, factors(), Event.objects.exists()) == (1, 2, False)
    assert "Nothing was changed." in done.stderr


def test_it_does_not_ask_when_told_so() -> None:
    with_app(a_login())

    done = run("people", "reset-factor", "asha@example.org", "--yes")

    assert (done.exit_code, factors()) == (0, 0)
    assert "Are you sure" not in done.stdout


def test_who_is_nobody_or_has_no_second_factor_is_said() -> None:
    a_login()

    nobody = run("people", "reset-factor", "nobody@example.org", "--yes")
    without = run("people", "reset-factor", "asha@example.org", "--yes")

    assert (nobody.exit_code, without.exit_code) == (1, 1)
    assert "Nobody here signs in with “nobody@example.org”." in nobody.stderr
    assert "has no second factor" in without.stderr

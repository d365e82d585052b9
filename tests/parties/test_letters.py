"""The letters about an account: to whom, with what link, and what is never in them."""

import pytest
from django.core import mail

from cast import NORTHMOOR
from codemoot.domain.people import Role
from codemoot.kernel.ids import new_id
from codemoot.parties import letters
from codemoot.parties.models import Account
from codemoot.records.jobs import Work
from rows import NOON, a_code, a_party, an_account, an_appointment

pytestmark = pytest.mark.django_db


def work(**payload: str) -> Work:
    return Work(new_id(), "", payload, NOON, lambda _done, _steps: None)


def account_with(password: str = "") -> Account:
    account = an_account(email="asha@example.org")
    if password:
        account.set_password(password)
        account.save()
    return account


def invited(account: Account, role: Role, *, by: Account | None = None) -> Work:
    party = a_party() if role is Role.PARTY_REPRESENTATIVE else None
    a_code()
    appointment = an_appointment(role, party=party, account=account)
    return work(account=str(account.pk), appointment=str(appointment.pk), by=str(by.pk) if by else "")


def test_an_invitation_names_who_invites_to_what_and_what_will_be_needed() -> None:
    letters.invitation(invited(account_with(), Role.BOARD_MEMBER, by=an_account("Rowan Field")))

    text = mail.outbox[0].body
    assert "Rowan Field has invited you to Codemoot" in text
    assert "Board member, Smart Energy Code" in text
    assert "from 1 January 2014 on" in text
    assert "this appointment needs a second factor: an authenticator app or a passkey" in text


def test_a_representative_is_not_told_of_a_second_factor_that_is_not_needed() -> None:
    letters.invitation(invited(account_with(), Role.PARTY_REPRESENTATIVE))

    text = mail.outbox[0].body
    assert "Whoever runs this site has invited you to Codemoot" in text
    assert f"Party representative of {NORTHMOOR}, Smart Energy Code" in text
    assert "second factor" not in text


def test_who_has_no_password_is_invited_with_a_link() -> None:
    account = account_with()

    letters.invitation(invited(account, Role.ASSESSOR))

    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["asha@example.org"], "You are invited to Codemoot")
    assert f"http://127.0.0.1:8000/accounts/password/reset/key/{account.pk.hex}-" in sent.body
    assert "24 hours" in sent.body


def test_who_has_a_password_is_told_of_the_appointment_without_a_link_that_sets_one() -> None:
    account = account_with("three unlikely words")

    letters.invitation(invited(account, Role.ASSESSOR, by=an_account("Rowan Field")))

    (sent,) = mail.outbox
    assert "Rowan Field has appointed you to something more" in sent.body
    assert "Assessor, Smart Energy Code" in sent.body
    assert (sent.subject, "/key/" in sent.body) == ("You have a new appointment", False)


def test_t27_an_address_that_is_nobodys_gets_no_mail() -> None:
    account_with("three unlikely words")

    assert letters.password_link(work(email="nobody@example.org")) is None
    found = letters.password_link(work(email="asha@example.org"))
    assert found is not None
    assert (found.to, "/key/" in found.text) == (("asha@example.org",), True)


def test_a_change_is_told_with_what_to_do_about_it() -> None:
    account = account_with("three unlikely words")

    letter = letters.sign_in_changed(work(account=str(account.pk), what="passkey removed"))

    assert letter is not None
    assert "passkey removed" in letter.text
    assert "http://127.0.0.1:8000/accounts/password/reset/" in letter.text


def test_who_lost_their_factors_is_told_that_they_were_removed_and_what_to_do() -> None:
    account = account_with("three unlikely words")

    letter = letters.factors_reset(work(account=str(account.pk)))

    assert letter is not None
    assert (letter.to, letter.subject) == (("asha@example.org",), "Your second factors were removed")
    assert "http://127.0.0.1:8000/accounts/login/" in letter.text
    assert "http://127.0.0.1:8000/accounts/password/reset/" in letter.text
    assert "/key/" not in letter.text

"""Every message that a form of signing in can give is a sentence of ours."""

import inspect
import json
from collections.abc import Iterator

import pytest
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import get_default_password_validators
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string
from fido2.webauthn import AuthenticationResponse, RegistrationResponse
from hypothesis import example, given
from hypothesis import strategies as st

from codemoot.parties.models import Account
from codemoot.web.accounts import words
from codemoot.web.accounts.fields import CredentialField
from codemoot.web.accounts.urls import urlpatterns
from codemoot.web.me import forms as own
from signing_in import PASSWORD, a_login, sign_in, signed_in_strongly, with_app

SETTINGS = (settings.ACCOUNT_FORMS, settings.MFA_FORMS, settings.SOCIALACCOUNT_FORMS)
WITHOUT_FIELDS = {"DeactivateTOTPForm", "GenerateRecoveryCodesForm", "Form"}
FORMS = [*(import_string(path) for each in SETTINGS for path in each.values()), own.ReasonForm]
CODES = ("required", "invalid", "max_length", "null_characters_not_allowed")


def defaults(field: forms.Field) -> set[str]:
    """Return what Django says by default of any field, and of the validators of this one."""
    of_fields = {
        str(message)
        for each in vars(forms.fields).values()
        if inspect.isclass(each) and issubclass(each, forms.Field)
        for message in getattr(each, "default_error_messages", {}).values()
    }
    return of_fields | {str(getattr(each, "message", "")) for each in field.validators}


def said(field: forms.Field) -> Iterator[str]:
    """Return what the field says to each of its mistakes."""
    used = [code for code in CODES if code in field.error_messages]
    yield from (str(field.error_messages[code]) for code in used)
    for bad in ("", "\0", "x" * 5000, "not an address", "{not json"):
        try:
            field.clean(bad)
        except ValidationError as error:
            yield from error.messages


def fields_of(form: type[forms.Form]) -> dict[str, forms.Field]:
    if "login" in form.__name__.lower() or form.__name__ == "SignInForm":
        return form(request=None).fields  # type: ignore[call-arg]  # allauth's
    return form.base_fields


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_no_field_gives_a_message_of_djangos_or_allauths(form: type[forms.Form]) -> None:
    for name, field in fields_of(form).items():
        if isinstance(field, forms.ModelChoiceField):
            continue
        messages = set(said(field))
        assert messages, name
        assert messages & defaults(field) == set(), name
        assert [message for message in messages if not message.endswith((".", "?"))] == [], name


def test_every_view_of_signing_in_uses_a_form_of_ours_or_one_without_fields() -> None:
    names = set()
    for pattern in _views(urlpatterns):
        view = getattr(pattern.callback, "view_class", None)
        for attribute in ("form_class", "webauthn_form_class"):
            if view and getattr(view, attribute, None):
                names.add(getattr(view, attribute))

    theirs = {name for name in names if name.__name__ not in WITHOUT_FIELDS}

    replaced = {parent for form in FORMS for parent in form.__mro__}
    asked_otherwise = {"ResetPasswordForm", "UserTokenForm"}  # AskForLinkForm; never shown
    assert {each.__name__ for each in theirs if each not in replaced} - asked_otherwise == set()
    assert AuthenticateForm in theirs


def _views(patterns: list) -> Iterator:  # type: ignore[type-arg]  # Django's two kinds of pattern
    for each in patterns:
        if hasattr(each, "url_patterns"):
            yield from _views(each.url_patterns)
        else:
            yield each


@pytest.mark.parametrize(
    ("adapter", "ours"),
    [
        (DefaultAccountAdapter, words.ACCOUNT),
        (DefaultMFAAdapter, words.FACTOR),
        (DefaultSocialAccountAdapter, words.PROVIDER),
    ],
)
def test_every_message_that_allauth_has_is_replaced_by_a_sentence(
    adapter: type, ours: dict[str, str]
) -> None:
    theirs = {code: str(message) for code, message in adapter.error_messages.items()}  # type: ignore[attr-defined]  # allauth's

    assert set(ours) == set(theirs)
    assert [code for code in ours if ours[code] == theirs[code] or not ours[code].endswith(".")] == []


@pytest.mark.parametrize("password", ["short", "1q2w3e4r5t6y", "asha@example.org", "Asha Patel 1234"])
def test_a_password_that_will_not_do_is_refused_in_our_words(password: str) -> None:
    account = Account(email="asha@example.org", name="Asha Patel")
    said_of_it = []
    for validator in get_default_password_validators():
        try:
            validator.validate(password, account)
        except ValidationError as error:
            said_of_it += error.messages

    assert said_of_it
    assert all(message.startswith(("The password is too", "Many people use")) for message in said_of_it), (
        said_of_it
    )


BAD = ["", " ", "\0", "x" * 5000, "<script>alert(1)</script>", "\u202e\u0007", "'; --"]


@pytest.mark.django_db
@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize(
    ("page", "fields"),
    [
        ("account_login", ("login", "password")),
        ("account_reset_password", ("email",)),
        ("account_change_password", ("oldpassword", "password1")),
        ("mfa_reauthenticate", ("code",)),
        ("mfa_reauthenticate", ("credential",)),
        ("web:act_as", ("appointment",)),
        ("web:sessions", ("session",)),
    ],
)
def test_bad_input_is_answered_with_a_page_and_never_with_a_fault(
    page: str, fields: tuple[str, ...], bad: str
) -> None:
    client = (
        Client()
        if page in {"account_login", "account_reset_password"}
        else signed_in_strongly(with_app(a_login()))
    )

    answer = client.post(reverse(page), dict.fromkeys(fields, bad))

    assert answer.status_code in {200, 302, 404}
    assert b"<script>alert(1)" not in answer.content


@pytest.mark.django_db
@pytest.mark.parametrize(
    "credential", ["{}", "[]", "null", "1", '{"id": "x", "response": {}}', '"text"', "x" * 9]
)
def test_a_passkey_that_was_made_up_is_refused(credential: str) -> None:
    with_app(a_login())
    client = Client()
    sign_in(client)
    client.get(reverse("mfa_authenticate"))

    answer = client.post(reverse("mfa_authenticate"), {"credential": credential})

    assert answer.status_code == 200
    assert PASSWORD not in answer.content.decode()


texts = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
json_values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "rawId", "type", "response", "clientDataJSON", "authenticatorData", "signature"]
            )
            | st.text(max_size=5),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(json_values, st.sampled_from([AuthenticationResponse, RegistrationResponse]))
@example(
    {"response": {"clientDataJSON": 296_191_262_720}}, AuthenticationResponse
)  # gigabytes, if it is believed
def test_whatever_is_said_of_a_passkey_is_taken_or_refused(said_of_it: object, kind: type) -> None:
    said = []
    try:
        CredentialField(kind).clean(json.dumps(said_of_it))
    except ValidationError as error:
        said = error.messages

    assert said in ([], [CredentialField(kind).error_messages["invalid"]])


def test_what_is_nested_without_end_is_refused() -> None:
    with pytest.raises(ValidationError):
        CredentialField(AuthenticationResponse).clean("[" * 100_000)

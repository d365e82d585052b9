"""The fields of signing in, with our own labels, hints and sentences."""

import struct
from typing import Final, TypeAlias

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.password_validation import password_validators_help_texts
from django.core.exceptions import ValidationError
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

from codemoot.web.accounts.passwords import LONGEST

Spoken: TypeAlias = AuthenticationResponse | RegistrationResponse
UNREADABLE: Final = "There are characters in it that cannot be read. Type it again."
TOO_LONG_A_CODE = 20
LARGEST = 65_536  # of the numbers in what a browser says: those of algorithms
UNSAYABLE = (
    AttributeError,
    IndexError,
    KeyError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


class EmailField(forms.EmailField):
    def __init__(self) -> None:
        super().__init__(
            label="E-mail address",
            max_length=254,
            widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
            error_messages={
                "required": "Enter your e-mail address.",
                "invalid": "Enter an e-mail address in the correct form, like name@example.org.",
                "max_length": "Enter an e-mail address of at most 254 characters.",
                "null_characters_not_allowed": UNREADABLE,
            },
        )

    def clean(self, value: str) -> str:
        return str(super().clean(value)).lower()


class PasswordField(forms.CharField):
    def __init__(self, label: str, *, autocomplete: str = "current-password", help_text: str = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            strip=False,
            max_length=LONGEST,
            widget=forms.PasswordInput(
                attrs={"autocomplete": autocomplete, "class": "govuk-input--width-20"}
            ),
            error_messages={
                "required": "Enter your password.",
                "max_length": f"Enter a password of at most {LONGEST} characters.",
                "null_characters_not_allowed": UNREADABLE,
            },
        )


class NewPasswordField(PasswordField):
    user: AbstractBaseUser | None = None  # the form's: a password must not be about oneself

    def __init__(self) -> None:
        hint = " ".join(filter(None, password_validators_help_texts()))
        super().__init__("New password", autocomplete="new-password", help_text=hint)
        self.error_messages["required"] = "Enter a new password."

    def clean(self, value: str) -> str:
        password: str = get_adapter().clean_password(super().clean(value), user=self.user)
        return password


class CodeField(forms.CharField):
    def __init__(self, label: str, help_text: str = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=TOO_LONG_A_CODE,
            widget=forms.TextInput(
                attrs={
                    "autocomplete": "one-time-code",
                    "inputmode": "numeric",
                    "spellcheck": "false",
                    "class": "govuk-input--width-10",
                }
            ),
            error_messages={
                "required": "Enter the code.",
                "max_length": "Enter the code as it is shown: it is much shorter.",
                "null_characters_not_allowed": UNREADABLE,
            },
        )


class CredentialField(forms.JSONField):
    """What the browser says of a passkey; a script fills it in."""

    def __init__(self, kind: type[Spoken]) -> None:
        self.kind = kind
        said = "Your browser did not say which passkey it was. Try again, or use a code instead."
        super().__init__(
            widget=forms.HiddenInput,
            error_messages={"required": said, "invalid": said, "null_characters_not_allowed": said},
        )

    def clean(self, value: str) -> object:
        """Refuse what no browser says, before it is judged: allauth's check trips over some of it."""
        try:
            credential = super().clean(value)
            _refuse_large_numbers(credential)
            self.kind.from_dict(credential)
        except UNSAYABLE as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        return credential


def _refuse_large_numbers(said: object) -> None:
    """A number where bytes are expected would be taken for how many to set aside."""
    if isinstance(said, int | float) and not -LARGEST <= said <= LARGEST:
        raise ValueError(said)
    inner = said.values() if isinstance(said, dict) else said if isinstance(said, list) else ()
    for each in inner:
        _refuse_large_numbers(each)


class PasskeyNameField(forms.CharField):
    def __init__(self, *, required: bool) -> None:
        super().__init__(
            label="What do you call it?",
            help_text="So that you know it again: work laptop, blue key.",
            required=required,
            max_length=60,
            widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "autocomplete": "off"}),
            error_messages={
                "required": "Enter a name for the passkey.",
                "max_length": "Enter a name of at most 60 characters.",
                "null_characters_not_allowed": UNREADABLE,
            },
        )

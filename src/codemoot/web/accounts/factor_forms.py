"""The forms of second factors: allauth's, with our fields and sentences."""

from allauth.mfa.base import forms as codes
from allauth.mfa.totp import forms as apps
from allauth.mfa.webauthn import forms as passkeys
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

from codemoot.web.accounts.fields import CodeField, CredentialField, PasskeyNameField

FROM_APP = "The six digits that your app shows now, or one of your recovery codes."


class CodeForm(codes.AuthenticateForm):  # type: ignore[misc]  # allauth says nothing of its types
    code = CodeField("Code", FROM_APP)


class ConfirmByCodeForm(codes.ReauthenticateForm):  # type: ignore[misc]  # allauth says nothing of its types
    code = CodeField("Code", FROM_APP)


class AddAppForm(apps.ActivateTOTPForm):  # type: ignore[misc]  # allauth says nothing of its types
    code = CodeField("Code", "The six digits that the app shows now.")


class AddPasskeyForm(passkeys.AddWebAuthnForm):  # type: ignore[misc]  # allauth says nothing of its types
    name = PasskeyNameField(required=False)
    credential = CredentialField(RegistrationResponse)


class RenamePasskeyForm(passkeys.EditWebAuthnForm):  # type: ignore[misc]  # allauth says nothing of its types
    name = PasskeyNameField(required=True)


class PasskeyForm(passkeys.AuthenticateWebAuthnForm):  # type: ignore[misc]  # allauth says nothing of its types
    credential = CredentialField(AuthenticationResponse)


class ConfirmByPasskeyForm(passkeys.ReauthenticateWebAuthnForm):  # type: ignore[misc]  # allauth says nothing of its types
    credential = CredentialField(AuthenticationResponse)

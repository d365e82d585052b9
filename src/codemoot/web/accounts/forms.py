"""The forms of signing in: allauth's, with our fields; a link is asked for without saying whose."""

from allauth.account import forms as theirs
from allauth.socialaccount.forms import DisconnectForm
from django import forms

from codemoot.parties.queries.installation import installation_id
from codemoot.parties.usecases.installation.ask_for_link import ask_for_link
from codemoot.web.accounts.fields import EmailField, NewPasswordField, PasswordField
from codemoot.web.http import ActorRequest, act_of

CHOOSE = "Choose the sign-in that you want to unlink."


class SignInForm(theirs.LoginForm):  # type: ignore[misc]  # allauth says nothing of its types
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = EmailField()
        self.fields["password"] = PasswordField("Password")


class AskForLinkForm(forms.Form):
    email = EmailField()

    def save(self, request: ActorRequest) -> None:
        ask_for_link(installation_id(), act_of(request), email=self.cleaned_data["email"])


class PasswordFromLinkForm(theirs.ResetPasswordKeyForm):  # type: ignore[misc]  # allauth says nothing of its types
    password1 = NewPasswordField()
    password2 = None


class FirstPasswordForm(theirs.SetPasswordForm):  # type: ignore[misc]  # allauth says nothing of its types
    password1 = NewPasswordField()
    password2 = None


class ChangePasswordForm(theirs.ChangePasswordForm):  # type: ignore[misc]  # allauth says nothing of its types
    oldpassword = PasswordField("Present password")
    password1 = NewPasswordField()
    password2 = None


class ConfirmByPasswordForm(theirs.ReauthenticateForm):  # type: ignore[misc]  # allauth says nothing of its types
    password = PasswordField("Password")


class UnlinkForm(DisconnectForm):  # type: ignore[misc]  # allauth says nothing of its types
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].error_messages = {"required": CHOOSE, "invalid_choice": CHOOSE}
        self.fields["account"].label = "Which one?"

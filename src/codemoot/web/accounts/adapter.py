"""allauth's hooks for accounts: nobody signs up, links stay on this site, changes go through the doorway."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from codemoot.domain.people import SignInChange
from codemoot.parties.usecases.account.keep_password import keep_password
from codemoot.web.accounts import words
from codemoot.web.accounts.backends import may_sign_in
from codemoot.web.accounts.lockout import client_address
from codemoot.web.accounts.returning import is_ours
from codemoot.web.accounts.securing import act_of_person, secured, stay_signed_in
from codemoot.web.accounts.strength import forget_factors
from codemoot.web.errors import too_many
from codemoot.web.me.taking import after_sign_in

CHANGES = {  # the mail that allauth would send, and what happened
    "mfa/email/totp_activated": SignInChange.APP_ADDED,
    "mfa/email/totp_deactivated": SignInChange.APP_REMOVED,
    "mfa/email/webauthn_added": SignInChange.PASSKEY_ADDED,
    "mfa/email/webauthn_removed": SignInChange.PASSKEY_REMOVED,
    "mfa/email/recovery_codes_generated": SignInChange.RECOVERY_CODES_MADE,
    "socialaccount/email/account_connected": SignInChange.PROVIDER_LINKED,
    "socialaccount/email/account_disconnected": SignInChange.PROVIDER_UNLINKED,
}
REMOVALS = {SignInChange.APP_REMOVED, SignInChange.PASSKEY_REMOVED}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth says nothing of its types
    error_messages: ClassVar = words.ACCOUNT

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        return is_ours(url)

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def pre_authenticate(self, request: HttpRequest, **credentials: object) -> None:
        """Who tried too often gets the same page from allauth's limits as from the lock-out."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as limited:
            raise ImmediateHttpResponse(too_many(request)) from limited

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        email = user.get_username()
        found = self.authenticate(context.request, email=email, password=password)
        return found is not None and found.pk == user.pk

    def get_reauthentication_methods(self, user: AbstractBaseUser) -> list[dict[str, str]]:
        """Who has a second factor confirms with it: no password alone must remove it."""
        methods: list[dict[str, str]] = super().get_reauthentication_methods(user)
        factors = [method for method in methods if method["id"] != "reauthenticate"]
        has_app = is_mfa_enabled(user, [Authenticator.Type.TOTP])
        return sorted(factors, key=lambda each: each["id"].endswith("webauthn") is has_app) or methods

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **known: object) -> HttpResponse | None:
        """Whatever the way in (password, passkey, identity provider), the account must be one that may."""
        if user.is_active and not may_sign_in(user):
            messages.error(request, words.WRONG_LOGIN)
            return redirect("account_login")
        response: HttpResponse | None = super().pre_login(request, user, **known)
        return response

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **known: object) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **known)
        return after_sign_in(request, response)  # type: ignore[arg-type]  # our middleware made it ours

    def get_password_change_redirect_url(self, _request: HttpRequest) -> str:
        return reverse("web:account")

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        encoded = make_password(password)
        keep_password(user.pk, act_of_person(context.request, user), encoded=encoded)
        user.refresh_from_db(fields=["password", "version"])

    def send_notification_mail(
        self, template_prefix: str, user: AbstractBaseUser, **_context: object
    ) -> None:
        """Put the change on record, which ends the other sessions and mails the person."""
        what = CHANGES.get(template_prefix)
        if what is None:  # a password: `set_password` did it
            stay_signed_in(context.request, user)
            return
        if what in REMOVALS:
            forget_factors(context.request)
        secured(context.request, user, what)

"""allauth's hooks for an identity provider: it makes no account, and links by an address it verified only."""

from typing import ClassVar

from allauth.account.internal.userkit import filter_users_by_email
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse

from codemoot.web.accounts import words
from codemoot.web.accounts.backends import may_sign_in


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth says nothing of its types
    error_messages: ClassVar = words.PROVIDER

    def is_open_for_signup(self, _request: HttpRequest, _sociallogin: SocialLogin) -> bool:
        return False

    def get_connect_redirect_url(self, _request: HttpRequest, _account: object) -> str:
        return reverse("socialaccount_connections")

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Link it, the first time, to the account with the address that the provider says it verified."""
        verified = [each.email for each in sociallogin.email_addresses if each.verified is True]
        sociallogin.email_addresses = []  # an account has one address: its own
        if sociallogin.is_existing or sociallogin.state.get("process") == "connect":
            return
        found = filter_users_by_email(verified[0], is_active=True, for_login=True) if verified else []
        if not found or not may_sign_in(found[0]):
            raise ImmediateHttpResponse(render(request, "socialaccount/not_linked.html", status=403))
        sociallogin.connect(request, found[0])

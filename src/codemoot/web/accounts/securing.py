"""What follows when a person changes how they sign in: it is put on record, and only this session stays."""

from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.base_user import AbstractBaseUser

from codemoot.domain.people import Actor, SignInChange
from codemoot.kernel.act import Act
from codemoot.parties.usecases.account.change_sign_in import change_sign_in
from codemoot.web.http import ActorRequest


def act_of_person(request: ActorRequest, account: AbstractBaseUser) -> Act:
    """Return an act of the person themselves, under no appointment: they showed who they are."""
    return Act(Actor(account_id=account.pk), request.now)


def secured(request: ActorRequest, account: AbstractBaseUser, what: SignInChange) -> None:
    change_sign_in(account.pk, act_of_person(request, account), what=what)
    account.refresh_from_db(fields=["credentials", "version"])
    stay_signed_in(request, account)


def stay_signed_in(request: ActorRequest, account: AbstractBaseUser) -> None:
    """Keep this session, under a new key; all others of the account are over."""
    if request.user == account:
        update_session_auth_hash(request, account)
        UserSession.objects.create_from_request(request)

"""Who may sign in: an open account; one of the demonstration's cast in the demonstration only."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser


def may_sign_in(account: AbstractBaseUser) -> bool:
    """Whether the account, in whatever way it shows who it is, may be signed in."""
    return account.is_active and (settings.DEMO or not getattr(account, "demo", True))


class AccountBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth says nothing of its types
    def user_can_authenticate(self, user: AbstractBaseUser) -> bool:
        """Also asked for at each request: a session of the cast ends with the demonstration."""
        return may_sign_in(user)

    def _check_password(self, user: AbstractBaseUser | None, password: str) -> AbstractBaseUser | None:
        """Answer for one of the cast outside the demonstration as for nobody, in the same time."""
        known = user if user is not None and (settings.DEMO or not getattr(user, "demo", True)) else None
        found: AbstractBaseUser | None = super()._check_password(known, password)
        return found

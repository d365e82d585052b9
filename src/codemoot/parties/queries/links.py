"""The link with which a person sets a password: made when the mail is sent, kept nowhere."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.db.models import QuerySet
from django.urls import reverse

from codemoot.domain.people import SYSTEM
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Account


def set_password_link(account_id: UUID) -> str:
    """Return a link that holds for PASSWORD_RESET_TIMEOUT, until the next sign-in or change of the password.

    Its token is 128 bits of an HMAC over the account. The link begins with the site's own address. Raise
    NotFoundError where nobody may sign in.
    """
    account = _open_accounts().filter(pk=account_id).first()
    if account is None:
        raise NotFoundError(account_id)
    token = default_token_generator.make_token(account)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": account.pk.hex, "key": token})
    return f"{settings.CODEMOOT.site}{path}"


def account_at(email: str) -> UUID | None:
    """Return whose address this is, for the mail that nobody but the address gets."""
    return _open_accounts().filter(email=email).values_list("pk", flat=True).first()


def address_of(account_id: UUID) -> tuple[str, str, bool]:
    """Return the e-mail address, the name, and whether there is a password. Raise NotFoundError."""
    account = Account.objects.visible_to(SYSTEM).filter(pk=account_id).first()
    if account is None:
        raise NotFoundError(account_id)
    return account.email, account.name, bool(account.password) and account.has_usable_password()


def _open_accounts() -> QuerySet[Account]:
    found = Account.objects.visible_to(SYSTEM).filter(is_active=True)
    return found if settings.DEMO else found.filter(demo=False)

"""While an administrator looks through somebody's eyes, nothing is done and nothing of their own is shown."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse


class LookingError(PermissionDenied):
    """Nothing is done, and nothing of one's own is shown, while one looks through another's eyes."""


SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def refuse_while_looking(request: HttpRequest) -> None:
    """Raise LookingError for all but reading: of pages that are the same for the person who is seen."""
    ways_out = {reverse("web:leave_view"), reverse("account_logout")}
    ones_own = (reverse("web:account"), reverse("account_login").removesuffix("login/"))
    if request.path in ways_out:
        return
    if request.method not in SAFE or request.path.startswith(ones_own):
        raise LookingError

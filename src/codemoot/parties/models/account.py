"""A person's login. (A User is something else: a term of the code.)"""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from codemoot.domain.access import Capability
from codemoot.kernel.gate import Gate, Paths
from codemoot.kernel.row import Row


class Account(AbstractBaseUser, Row):
    """It belongs to no code (`code_id` is empty): appointments do."""

    READ: ClassVar = Capability.ACCOUNT_READ
    PATHS: ClassVar = Paths(account="id")
    USERNAME_FIELD: ClassVar = "email"
    EMAIL_FIELD: ClassVar = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    email = models.EmailField(unique=True)  # in lower case
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    demo = models.BooleanField(default=False)  # of the demonstration's cast: cannot sign in anywhere else
    credentials = models.PositiveIntegerField(default=0)  # grows with each change of a second factor

    objects: ClassVar = BaseUserManager.from_queryset(Gate)()  # type: ignore[assignment]  # a gate with more

    def __str__(self) -> str:
        return self.name

    def get_session_auth_hash(self) -> str:
        """Sessions end with a change of the password, and of a second factor."""
        return f"{super().get_session_auth_hash()}{self.credentials}"

"""A quick password hash that counts how often it is computed."""

from typing import ClassVar

from django.contrib.auth.hashers import MD5PasswordHasher


class CountedHasher(MD5PasswordHasher):
    computed: ClassVar[list[int]] = []

    def encode(self, password: str, salt: str) -> str:
        self.computed.append(len(password))
        return super().encode(password, salt)

"""What a password must be, in sentences of ours: long, not common, and not about oneself."""

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    UserAttributeSimilarityValidator,
)
from django.core.exceptions import ValidationError

LONGEST = 200


class LongEnough(MinimumLengthValidator):
    def get_error_message(self) -> str:
        return f"The password is too short. Use at least {self.min_length} characters: three words will do."

    def get_help_text(self) -> str:
        return f"At least {self.min_length} characters. Three words that do not belong together will do."


class NotCommon(CommonPasswordValidator):
    def get_error_message(self) -> str:
        return "Many people use this password, so it is guessed first. Choose another one."

    def get_help_text(self) -> str:
        return ""


class NotOneself(UserAttributeSimilarityValidator):
    def __init__(self) -> None:
        super().__init__(user_attributes=("email", "name"))

    def validate(self, password: str, user: object = None) -> None:
        try:
            super().validate(password, user)  # type: ignore[arg-type]  # the stubs ask for a model of theirs
        except ValidationError as error:
            said = "The password is too much like your name or e-mail address. Choose another one."
            raise ValidationError(said, code="password_too_similar") from error

    def get_help_text(self) -> str:
        return ""

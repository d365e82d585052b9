"""What a use case refuses with: a sentence for the person who asked, and the value that is at fault."""


class RefusedError(Exception):
    """It cannot be done; the message says why, and what to do."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field  # the value that is at fault; empty: none of them alone

"""Stop what is sent at once and is larger than we take, before a byte of it is stored."""

from typing import IO, Final

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

MOST_AT_ONCE: Final = 200 * 2**20  # bytes; five of the largest files


class TooMuchAtOnceError(RequestDataTooBig):
    """The files together are larger than MOST_AT_ONCE."""


class LimitedUploadHandler(FileUploadHandler):
    """It stands before those that store, and hands on what is not too large."""

    def handle_raw_input(
        self,
        input_data: IO[bytes],  # noqa: ARG002  (Django gives it, and the rest)
        META: dict[str, str],  # noqa: ARG002, N803
        content_length: int,
        boundary: str,  # noqa: ARG002
        encoding: str | None = None,  # noqa: ARG002
    ) -> None:
        if content_length > MOST_AT_ONCE:
            raise TooMuchAtOnceError

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002  (Django gives it)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to those that stored it."""

"""Stop what is sent at once and is larger than we take, before a byte of it is stored.

Much is taken from a code's administrator alone, where its sources are added; elsewhere no more than a form.
"""

from typing import IO, Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from codemoot.domain.access import Capability, allowed
from codemoot.domain.people import PUBLIC, Subject

SOURCES: Final = "web:import-sources"
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
        if content_length > settings.DATA_UPLOAD_MAX_MEMORY_SIZE and not _adds_sources(self.request):
            raise RequestDataTooBig

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002  (Django gives it)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to those that stored it."""


def _adds_sources(request: HttpRequest | None) -> bool:
    """Whether this is the address for sources, and whoever asks may add some to that code's collations."""
    match = request.resolver_match if request else None
    if match is None or match.view_name != SOURCES:
        return False
    actor = getattr(request, "actor", PUBLIC)
    return allowed(actor, Capability.COLLATION_IMPORT, Subject(code_id=match.kwargs["code"]))

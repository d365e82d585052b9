"""A stored file is sent to those it is for, when it was checked, as a file and as nothing else."""

import base64
import hashlib
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.http.response import HttpResponseBase
from django.test import Client

from codemoot.domain.confidentiality import Audience
from codemoot.gateways.files import keep, place_of
from codemoot.kernel.ids import new_id
from codemoot.records.models import StoredFile
from codemoot.records.models.stored_file import FileState

pytestmark = pytest.mark.django_db
CONTENT = b"<html><script>alert(1)</script></html>"
DIGEST = hashlib.sha256(CONTENT).digest()


def a_file(
    state: FileState = FileState.UNSCANNED,
    audience: Audience = Audience.PUBLIC,
    name: str = "page.html",
    content: bytes = CONTENT,
) -> StoredFile:
    kept = keep([content])
    return StoredFile.objects.create(
        code_id="sec",
        digest=kept.digest,
        size=kept.size,
        name=name,
        media_type="text/html",
        state=state,
        audience=audience,
    )


def get(client: Client, stored: StoredFile) -> tuple[int, bytes, HttpResponseBase]:
    response = client.get(f"/files/{stored.pk}/")
    body = b"".join(response)  # which closes the file
    response.close()
    return response.status_code, body, response


def test_t35_a_file_is_sent_to_be_saved_and_never_shown_as_a_page(client: Client) -> None:
    _, body, response = get(client, a_file())

    assert body == CONTENT
    assert response["Content-Disposition"] == 'attachment; filename="page.html"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Content-Length"] == str(len(CONTENT))


def test_t38_the_digest_is_sent_with_the_file(client: Client) -> None:
    _, body, response = get(client, a_file())

    assert response["Repr-Digest"] == f"sha-256=:{base64.b64encode(DIGEST).decode()}:"
    assert hashlib.sha256(body).digest() == DIGEST


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("Dŵr.html", "attachment; filename*=utf-8''D%C5%B5r.html"),
        ('a"b;c.html', 'attachment; filename="a\\"b;c.html"'),
        ("a\r\nX: y.html", "attachment; filename*=utf-8''a%0D%0AX%3A%20y.html"),
    ],
)
def test_t35_no_name_breaks_out_of_its_header(client: Client, name: str, header: str) -> None:
    _, _, response = get(client, a_file(name=name))

    assert response["Content-Disposition"] == header


@pytest.mark.parametrize("state", [FileState.QUARANTINED, FileState.REFUSED])
def test_t36_nobody_can_download_what_was_not_checked_or_was_refused(
    client: Client, state: FileState
) -> None:
    assert get(client, a_file(state))[0] == 404


@pytest.mark.parametrize("state", [FileState.CLEAN, FileState.UNSCANNED, FileState.OURS])
def test_what_was_checked_or_is_ours_can_be_downloaded(client: Client, state: FileState) -> None:
    assert get(client, a_file(state))[0] == 200


def test_a_file_for_others_looks_like_one_that_is_not_there(client: Client) -> None:
    theirs = client.get(f"/files/{a_file(audience=Audience.ADMINISTRATOR).pk}/")
    missing = client.get(f"/files/{new_id()}/")

    assert (theirs.status_code, missing.status_code) == (404, 404)


def test_t38_bytes_that_were_altered_are_not_sent(client: Client) -> None:
    stored = a_file(content=b"Approve it.")
    Path(default_storage.path(place_of(stored.digest))).write_bytes(b"Refuse it!!")
    client.raise_request_exception = False

    response = client.get(f"/files/{stored.pk}/")

    assert (response.status_code, b"Refuse" in response.content) == (500, False)


def test_a_file_is_not_posted_to(client: Client) -> None:
    assert client.post(f"/files/{a_file().pk}/").status_code == 405

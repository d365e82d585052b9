"""Download a stored file: always as a file of its own, never as a page of ours."""

import base64
from uuid import UUID

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from codemoot.gateways.files import verified
from codemoot.records.queries.files import downloadable
from codemoot.web.http import ActorRequest


@require_safe
def download(request: ActorRequest, file_id: UUID) -> HttpResponseBase:
    """Send the bytes, which are compared with their digest first: nothing altered is sent."""
    file = downloadable(file_id, request.actor)
    if file is None:
        raise Http404
    response = FileResponse(
        verified(file.digest), as_attachment=True, filename=file.name, content_type=file.media_type
    )
    digest = base64.b64encode(bytes.fromhex(file.digest)).decode()
    response.headers["Content-Length"] = str(file.size)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Repr-Digest"] = f"sha-256=:{digest}:"  # RFC 9530
    response.headers["ETag"] = f'"{file.digest}"'
    response.headers["Cache-Control"] = "private, no-cache"
    return response

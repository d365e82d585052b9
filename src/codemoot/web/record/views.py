"""HTTP in, one query about the record, HTTP out."""

from dataclasses import asdict
from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from codemoot.parties.queries.codes import CodeFacts, code_called
from codemoot.records.queries.receipts import Receipted, receipts_of
from codemoot.records.queries.record import PublishedHead, latest_heads, published_head
from codemoot.web.caching import for_readers
from codemoot.web.http import ActorRequest


@require_safe
@for_readers
def head(request: ActorRequest, code: str) -> HttpResponse:
    facts = _code(request, code)
    newest, *earlier = latest_heads(code) or (None,)
    return render(request, "record/head.html", {"code": facts, "head": newest, "earlier": earlier})


@require_safe
@for_readers
def head_json(request: ActorRequest, code: str) -> HttpResponse:
    return JsonResponse(asdict(_head(request, code)), json_dumps_params={"indent": 2})


@require_safe
@for_readers
def head_text(request: ActorRequest, code: str) -> HttpResponse:
    """Send the signed checkpoint itself, which `codemoot record verify --head` takes."""
    found = _head(request, code)
    if not found.note:
        raise Http404
    named = {"Content-Disposition": f'attachment; filename="{code or "installation"}-{found.size}.txt"'}
    return HttpResponse(found.note, content_type="text/plain; charset=utf-8", headers=named)


@require_safe
@never_cache
def receipt(request: ActorRequest, code: str, what: UUID) -> HttpResponse:
    facts = _code(request, code)
    return render(request, "record/receipt.html", {"code": facts, "found": _receipts(request, code, what)})


@require_safe
@never_cache
def receipt_json(request: ActorRequest, code: str, what: UUID) -> HttpResponse:
    """Send what `codemoot record check` takes."""
    _code(request, code)
    proofs = [each.receipt.plain() for each in _receipts(request, code, what) if each.receipt]
    return JsonResponse(proofs, safe=False, json_dumps_params={"indent": 2, "ensure_ascii": False})


def _code(request: ActorRequest, code: str) -> CodeFacts | None:
    return code_called(code, request.now) if code else None


def _head(request: ActorRequest, code: str) -> PublishedHead:
    _code(request, code)
    found = published_head(code)
    if found is None:
        raise Http404
    return found


def _receipts(request: ActorRequest, code: str, what: UUID) -> list[Receipted]:
    found = [each for each in receipts_of(what, request.actor) if each.code_id == code]
    if not found:
        raise Http404
    return found

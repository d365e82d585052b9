"""What is not safe to open."""

import io

import pikepdf
import pytest

from codemoot.domain.findings import Finding
from codemoot.importing.pdf import opening
from codemoot.importing.pdf.opening import LARGEST_STREAM, MOST_PAGES, open_pdf
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.source import Source


def document(pages: int = 1, content: bytes = b"") -> Source:
    made = pikepdf.new()
    page = made.add_blank_page()
    page.Contents = made.make_stream(content)
    for _ in range(pages - 1):
        made.pages.append(page)
    out = io.BytesIO()
    made.save(out)
    return Source("made.pdf", out.getvalue())


def refused(source: Source) -> Finding:
    with pytest.raises(UnreadableError) as refusal:
        open_pdf(source)
    return refusal.value.finding


def test_a_sound_document_opens() -> None:
    assert len(open_pdf(document(pages=3))) == 3


def test_a_stream_that_unpacks_to_far_too_much_is_not_unpacked() -> None:
    assert refused(document(content=b" " * (LARGEST_STREAM + 1))) == Finding("unsafe-archive", "made.pdf")


def test_many_streams_that_together_unpack_to_too_much_are_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "LARGEST_UNPACKED", 10_000)

    assert refused(document(content=b" " * 10_001)) == Finding("unsafe-archive", "made.pdf")


def test_a_library_is_not_a_document() -> None:
    assert refused(document(pages=MOST_PAGES + 1)) == Finding(
        "file-too-large", "made.pdf", "It has 5,001 pages; the limit is 5,000."
    )


def test_what_only_begins_like_a_document_is_damaged() -> None:
    assert refused(Source("made.pdf", b"%PDF-1.7 and no more")) == Finding("file-unreadable", "made.pdf")

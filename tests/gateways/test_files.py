"""Bytes are kept under their digest, whole or not at all, and are the same when they are read again."""

import hashlib
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from codemoot.gateways.files import AlteredError, Kept, TooLargeError, is_kept, keep, place_of, verified

WORDS = b"We support the change."
DIGEST = hashlib.sha256(WORDS).hexdigest()


def place(digest: str = DIGEST) -> Path:
    return Path(default_storage.path(place_of(digest)))


def test_t38_the_digest_at_upload_is_the_digest_at_download() -> None:
    kept = keep([WORDS[:5], WORDS[5:]])

    with verified(kept.digest) as file:
        assert (kept, file.read()) == (Kept(DIGEST, len(WORDS)), WORDS)
    assert place().stat().st_mode & 0o077 == 0


def test_the_same_bytes_are_kept_once() -> None:
    keep([WORDS])
    first = place().stat().st_ino

    keep([WORDS])

    assert place().stat().st_ino == first


def test_t38_bytes_that_were_altered_are_not_read() -> None:
    kept = keep([b"Approve it."])
    place(kept.digest).write_bytes(b"Refuse it.!")

    with pytest.raises(AlteredError):
        verified(kept.digest)


def test_bytes_that_were_cut_are_put_right_when_they_are_given_again() -> None:
    kept = keep([b"Approve it, please."])
    place(kept.digest).write_bytes(b"Approve")

    keep([b"Approve it, please."])

    assert is_kept(kept)


def test_missing_bytes_are_said_to_be_missing() -> None:
    with pytest.raises(AlteredError):
        verified("0" * 64)


def test_t35_a_file_over_the_limit_is_not_kept() -> None:
    with pytest.raises(TooLargeError):
        keep([b"x" * 10, b"y"], most=10)

    assert not place(hashlib.sha256(b"x" * 10 + b"y").hexdigest()).exists()


def test_no_part_is_left_when_the_disk_is_full() -> None:
    import resource  # noqa: PLC0415  (not everywhere)
    import signal  # noqa: PLC0415

    content, (soft, hard) = b"z" * 2_000_000, resource.getrlimit(resource.RLIMIT_FSIZE)
    folder = place(hashlib.sha256(content).hexdigest()).parent
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))

    try:
        with pytest.raises(OSError, match="large"):
            keep([content])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)

    assert not folder.exists() or not list(folder.iterdir())

"""A checkpoint's text says one thing only, and is read back as it was written."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.checkpoints import (
    Checkpoint,
    SignedCheckpoint,
    UnreadableCheckpointError,
    key_id_of,
    read_note,
)
from codemoot.domain.merkle import EMPTY, Head

KEY = bytes(range(32))
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)
SIGNED = SignedCheckpoint(Checkpoint("sec", Head(8, EMPTY), NOON, key_id_of(KEY)), bytes(64))
NOTE = """codemoot/sec
8
47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
log rfc6962-sha256
at 2018-12-10T12:00:00.000000+00:00
key 630dcd2966c43366

— codemoot/sec """


def test_the_text_is_a_checkpoint_in_a_signed_note() -> None:
    note = SIGNED.note(KEY)

    assert note.startswith(NOTE)
    assert read_note(note) == SIGNED


def test_the_installation_has_an_origin_of_its_own() -> None:
    own = SignedCheckpoint(Checkpoint("", Head(8, EMPTY), NOON, key_id_of(KEY)), bytes(64))

    assert own.note(KEY).startswith("codemoot\n8\n")
    assert read_note(own.note(KEY)) == own


@given(
    code=st.from_regex(r"[a-z0-9-]{0,32}", fullmatch=True),
    size=st.integers(0, 10**18),
    root=st.binary(min_size=32, max_size=32),
    at=st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=1))])),
    key=st.binary(min_size=32, max_size=32),
    signature=st.binary(min_size=64, max_size=64),
)
def test_what_is_written_is_read_back(
    code: str, size: int, root: bytes, at: datetime, key: bytes, signature: bytes
) -> None:
    signed = SignedCheckpoint(Checkpoint(code, Head(size, root), at, key_id_of(key)), signature)

    assert read_note(signed.note(key)) == signed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rfc6962-sha256", "rfc6962-md5"),  # a weaker hash
        ("\n8\n", "\n08\n"),
        ("\n8\n", "\n-8\n"),
        ("codemoot/sec\n8", "codemoot/dcusa\n8"),
        ("codemoot", "other"),
        ("+00:00", ""),
        ("+00:00", "+99:00"),
        ("2018-12-10T12:00:00.000000+00:00", "2018-12-10T12:00+00:00"),
        ("key 6", "key G"),
        ("—", "-"),
        ("hSuFU=", "hSuFV="),  # the same bytes, spelt otherwise
        ("codemoot/sec\n8", "\ncodemoot/sec\n8"),
    ],
)
def test_anything_else_is_no_checkpoint(old: str, new: str) -> None:
    with pytest.raises(UnreadableCheckpointError, match="whole text"):
        read_note(SIGNED.note(KEY).replace(old, new))


@given(st.text())
def test_no_text_makes_the_reader_fall_over(text: str) -> None:
    with pytest.raises(UnreadableCheckpointError):
        read_note(text)

"""A published head is replaced whole, one file a code, and read back or refused."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from codemoot.domain.checkpoints import Checkpoint, SignedCheckpoint, UnreadableCheckpointError, key_id_of
from codemoot.domain.merkle import EMPTY, Head
from codemoot.gateways.published_heads import LONGEST, PublishedHeads, read_head

KEY = bytes(32)
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


def head(code: str, size: int) -> SignedCheckpoint:
    return SignedCheckpoint(Checkpoint(code, Head(size, EMPTY), NOON, key_id_of(KEY)), bytes(64))


@pytest.fixture
def heads(tmp_path: Path) -> PublishedHeads:
    return PublishedHeads(tmp_path / "published-heads")


def test_before_anything_is_published_there_is_nothing(heads: PublishedHeads) -> None:
    assert (heads.newest("sec"), heads.codes()) == (None, [])


def test_the_newest_head_of_each_code_is_kept(heads: PublishedHeads) -> None:
    for each in (head("sec", 1), head("sec", 2), head("", 7)):
        heads.publish(each.checkpoint.code_id, each.note(KEY))

    assert (heads.newest("sec"), heads.newest("")) == (head("sec", 2), head("", 7))
    assert heads.codes() == ["", "sec"]
    assert len(list(heads.folder.iterdir())) == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"x" * LONGEST * 2])
def test_a_file_that_is_no_head_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "head.txt"
    path.write_bytes(content)

    with pytest.raises(UnreadableCheckpointError):
        read_head(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCheckpointError, match=r"head\.txt cannot be read"):
        read_head(tmp_path / "head.txt")

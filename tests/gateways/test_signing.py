"""The record's keys: made once, kept to their owner, and every public one stays."""

import stat
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from codemoot.domain.checkpoints import Checkpoint, SignedCheckpoint, key_id_of
from codemoot.domain.merkle import EMPTY, Head
from codemoot.gateways.signing import Keyring, UnusableKeyError, signed_with

NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


def said(keys: Keyring, size: int = 8) -> Checkpoint:
    return Checkpoint("sec", Head(size, EMPTY), NOON, keys.current())


@pytest.fixture
def keys(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "keys")


def test_a_key_is_made_on_first_use_and_only_its_owner_can_read_it(keys: Keyring) -> None:
    first = keys.current()

    assert keys.current() == first
    assert stat.S_IMODE((keys.folder / "record.key").stat().st_mode) == 0o600
    assert list(keys.public_keys()) == [first]


def test_a_signature_holds_for_what_was_signed_and_for_nothing_else(keys: Keyring) -> None:
    signed = keys.sign(said(keys))

    assert signed_with(keys.public_keys(), signed)
    assert not signed_with(keys.public_keys(), SignedCheckpoint(said(keys, size=9), signed.signature))
    assert not signed_with(keys.public_keys(), SignedCheckpoint(said(keys), bytes(64)))
    assert not signed_with({}, signed)


def test_another_installations_key_signs_nothing_here(keys: Keyring, tmp_path: Path) -> None:
    signed = Keyring(tmp_path / "other").sign(said(keys))

    assert not signed_with(keys.public_keys(), signed)


def test_a_renewed_key_signs_and_the_old_one_still_verifies(keys: Keyring) -> None:
    old = keys.sign(said(keys))

    new = keys.renew()

    assert keys.current() == new != old.checkpoint.key_id
    assert list(keys.public_keys()) == [old.checkpoint.key_id, new]
    assert signed_with(keys.public_keys(), old)
    assert signed_with(keys.public_keys(), keys.sign(said(keys)))


def test_of_many_who_make_the_first_key_at_once_all_have_the_same(keys: Keyring) -> None:
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(keys.current())) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert len(set(found)) == 1
    assert not list(keys.folder.glob("*.new"))


def test_a_public_key_that_is_missing_is_kept_again(keys: Keyring) -> None:
    first = keys.current()
    for path in keys.folder.glob("*.pub"):
        path.unlink()

    assert keys.current() == first
    assert [key_id_of(raw) for raw in keys.public_keys().values()] == [first]


@pytest.mark.parametrize("name", ["record.key", "0001-broken.pub"])
def test_a_file_that_is_no_key_is_said_to_be_none(keys: Keyring, name: str) -> None:
    keys.folder.mkdir()
    (keys.folder / name).write_text("not a key", encoding="ascii")

    with pytest.raises(UnusableKeyError, match=f"{name}: .*not an Ed25519 key"):
        keys.current()

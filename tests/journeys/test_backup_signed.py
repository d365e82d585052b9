"""Who rewrites a backup must have the record's key; what breaks off leaves nothing behind, and says so."""

import hashlib
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from codemoot.gateways.signing import Keyring
from installations import Installed, installed

FILL = Path(__file__).with_name("filled_installation.py")
ON_POSTGRESQL = os.environ.get("TEST_DATABASE") == "postgresql"
Parts = dict[str, bytes]
PARTY = "tables/parties.party.ndjson"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    site = installed(tmp_path_factory.mktemp("from"), "source", on_postgresql=ON_POSTGRESQL)
    site.script(FILL, "fill")
    return site


@pytest.fixture(scope="module")
def backup(source: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("backup") / "all.zip"
    source.run("backup", path, "--with-keys")
    return path


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return installed(tmp_path_factory.mktemp("to"), "empty", on_postgresql=ON_POSTGRESQL)


def rewritten(backup: Path, path: Path, alter: Callable[[Parts], object]) -> Path:
    """Alter a backup as a forger does, who makes the manifest fit; the signature stays what it was."""
    with zipfile.ZipFile(backup) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest, signature = json.loads(parts.pop("manifest.json")), parts.pop("manifest.sig")
    alter(parts)
    for name, content in parts.items():
        fits = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        manifest["parts"][name] = manifest["parts"].get(name, {}) | fits
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.writestr("manifest.json", json.dumps(manifest, indent=1, sort_keys=True))
        archive.writestr("manifest.sig", signature)
    return path


def with_another_party(parts: Parts) -> None:
    parts[PARTY] = parts[PARTY].replace(b"Small 7", b"Grand 7")


def public_key(site: Installed) -> Path:
    return next((site.data / "record-keys").glob("*.pub"))


def test_t54_a_backup_that_was_rewritten_with_its_manifest_is_refused(
    backup: Path, empty: Installed, tmp_path: Path
) -> None:
    forged = rewritten(backup, tmp_path / "forged.zip", with_another_party)

    refused = empty.run("restore", forged, status=2)

    assert "manifest.sig is not its record's signature of this manifest" in refused.stderr
    assert "No row was written." in refused.stderr


@pytest.mark.parametrize(
    "name",
    [
        "record-keys/..",
        "record-keys/../../evil",
        "record-keys/record.key.pub",
        "record-keys/0001-0123456789abcdef.pub\n",
        "published-heads/../evil.checkpoint",
        "published-heads/.checkpoint",
        "files/../secret.key",
        "tables/of.nobody.ndjson",
        "/etc/evil",
    ],
)
def test_t54_nothing_but_a_backups_own_parts_is_taken(
    backup: Path, empty: Installed, tmp_path: Path, name: str
) -> None:
    forged = rewritten(backup, tmp_path / "forged.zip", lambda parts: parts.update({name: b"x"}))

    refused = empty.run("restore", forged, "--unsigned", status=2)

    assert f"{name} is no part of a backup" in refused.stderr
    assert "No row was written." in refused.stderr


@pytest.mark.parametrize("name", ["record-keys/record.key", "record-keys/0002-0123456789abcdef.pub"])
def test_t54_a_key_that_is_none_is_refused_before_anything_is_written(
    backup: Path, empty: Installed, tmp_path: Path, name: str
) -> None:
    forged = rewritten(backup, tmp_path / "forged.zip", lambda parts: parts.update({name: b"not a key"}))

    refused = empty.run("restore", forged, "--unsigned", status=2)

    assert f"{name} is no key of a record." in refused.stderr


def test_what_is_restored_unsigned_is_said_to_be(backup: Path, tmp_path: Path) -> None:
    target = installed(tmp_path, "target", on_postgresql=ON_POSTGRESQL)
    forged = rewritten(backup, tmp_path / "forged.zip", with_another_party)

    restored = target.run("restore", forged, "--unsigned")

    assert "Its signature was not looked at (--unsigned)" in restored.stdout


def test_a_backup_is_restored_when_the_key_that_was_kept_apart_signed_it(
    source: Installed, backup: Path, tmp_path: Path
) -> None:
    target = installed(tmp_path, "target", on_postgresql=ON_POSTGRESQL)

    restored = target.run("restore", backup, "--key", public_key(source))

    assert f"It was signed with the key in {public_key(source)}." in restored.stdout
    assert (target.data / "record-keys" / "record.key").stat().st_mode & 0o777 == 0o600


def test_a_backup_that_another_key_signed_is_refused(backup: Path, empty: Installed, tmp_path: Path) -> None:
    others = Keyring(tmp_path / "record-keys")
    others.current()
    (key,) = others.folder.glob("*.pub")

    refused = empty.run("restore", backup, "--key", key, status=2)

    assert "which is not the one that you gave. No row was written." in refused.stderr


def test_a_backup_that_cannot_be_signed_is_not_made(tmp_path: Path) -> None:
    site = installed(tmp_path, "broken")
    (site.data / "record-keys").mkdir()
    (site.data / "record-keys" / "record.key").write_text("not a key")

    refused = site.run("backup", tmp_path / "all.zip", status=1)

    assert "Not backed up: it could not be signed. record.key: " in refused.stderr
    assert list(tmp_path.glob("*.zip")) == []


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--key", "none.pub"], "The key none.pub cannot be read: No such file or directory."),
        (["--key", __file__], "is no public key of a record"),
        (["--key", __file__, "--unsigned"], "Give --key or --unsigned, not both."),
    ],
)
def test_a_key_that_cannot_be_used_is_said(
    backup: Path, empty: Installed, options: list[str], says: str
) -> None:
    assert says in empty.run("restore", backup, *options, status=2).stderr


def test_only_a_file_that_is_not_there_is_said_not_to_be(empty: Installed, tmp_path: Path) -> None:
    missing = empty.run("restore", tmp_path / "none.zip", status=2)
    folder = empty.run("restore", tmp_path, status=2)

    assert f"There is no file {tmp_path / 'none.zip'}." in missing.stderr
    assert f"{tmp_path} is a folder: give the zip file." in folder.stderr


def test_a_restore_that_cannot_write_its_keys_leaves_the_installation_empty(
    backup: Path, tmp_path: Path
) -> None:
    target = installed(tmp_path, "target", on_postgresql=ON_POSTGRESQL)
    in_the_way = target.data / "record-keys"
    in_the_way.write_text("a file where the folder should be")

    refused = target.run("restore", backup, status=2)
    in_the_way.unlink()
    target.run("restore", backup)

    assert "No row was written: mend that, and restore again." in refused.stderr
    assert "There is no file" not in refused.stderr

"""Back up while somebody writes, restore on either database: the same hashes, and no mail again."""

import hashlib
import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from installations import Installed, installed

FILL = Path(__file__).with_name("filled_installation.py")
ON_POSTGRESQL = os.environ.get("TEST_DATABASE") == "postgresql"
Parts = dict[str, dict[str, Any]]


def parts_of(backup: Path) -> Parts:
    with zipfile.ZipFile(backup) as archive:
        parts: Parts = json.loads(archive.read("manifest.json"))["parts"]
    return parts


def rows_of(backup: Path, table: str) -> list[dict[str, Any]]:
    with zipfile.ZipFile(backup) as archive:
        return [json.loads(line) for line in archive.read(f"tables/{table}.ndjson").splitlines()]


def added(before: Path, after: Path, table: str) -> list[tuple[str, str]]:
    """Return what stands in the later one only; all of the earlier one must still be there, as it was."""
    earlier, later = rows_of(before, table), rows_of(after, table)
    assert [row for row in earlier if row not in later] == []
    return [(row["kind"], row["role"]) for row in later if row not in earlier]


def backed_up(site: Installed, path: Path, *options: str) -> Path:
    site.run("backup", path, *options)
    return path


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    site = installed(tmp_path_factory.mktemp("from"), "source", on_postgresql=ON_POSTGRESQL)
    site.script(FILL, "fill")
    return site


@pytest.fixture(scope="module")
def backup(source: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Written while another process writes."""
    writer = source.start(sys.executable, FILL, "write")
    assert writer.stdout
    writer.stdout.readline()
    try:
        return backed_up(source, tmp_path_factory.mktemp("backup") / "all.zip", "--with-keys")
    finally:
        writer.kill()
        writer.communicate()


@pytest.mark.parametrize(
    "on_postgresql",
    [
        False,
        pytest.param(True, marks=pytest.mark.skipif(not ON_POSTGRESQL, reason="no PostgreSQL in this run")),
    ],
)
def test_t54_what_is_restored_has_the_same_hashes_and_sends_no_mail_again(
    backup: Path, tmp_path: Path, *, on_postgresql: bool
) -> None:
    target = installed(tmp_path, "target", on_postgresql=on_postgresql)

    target.run("restore", backup)

    before, after = parts_of(backup), parts_of(backed_up(target, tmp_path / "again.zip", "--with-keys"))
    for touched in (
        "records.outboxitem",
        "records.event",
        "records.log",
    ):  # held; and the restore's own event
        assert after.pop(f"tables/{touched}.ndjson") != before.pop(f"tables/{touched}.ndjson")
    assert after == before
    assert added(backup, tmp_path / "again.zip", "records.event") == [("backup.restored", "operator")]
    waited = [row for row in rows_of(backup, "records.outboxitem") if row["kind"] == "mail"]
    assert len(waited) > 12
    target.run("worker", "--once")
    target.run("record", "verify")
    later = backed_up(target, tmp_path / "later.zip")
    now = rows_of(later, "records.outboxitem")
    assert {row["held_why"][:27] for row in now if row["kind"] == "mail"} == {"Restored from a backup: it "}
    assert [row["done_at"] is not None for row in now if row["kind"] == "records.check-file"] == [True, True]
    assert not (target.data / "mail").exists()
    assert ("backup.made", "operator") in added(tmp_path / "again.zip", later, "records.event")


def test_a_backup_is_on_record_after_the_moment_that_it_holds(source: Installed, tmp_path: Path) -> None:
    first = backed_up(source, tmp_path / "first.zip")

    second = backed_up(source, tmp_path / "second.zip", "--with-keys")

    with zipfile.ZipFile(first) as archive:
        manifest = archive.read("manifest.json")
    (event,) = [row for row in rows_of(second, "records.event") if row not in rows_of(first, "records.event")]
    assert event["kind"] == "backup.made"
    assert event["data"] == {
        "made_at": json.loads(manifest)["made_at"],
        "manifest": hashlib.sha256(manifest).hexdigest(),
        "with_keys": False,
    }


def test_a_restore_that_is_refused_puts_nothing_on_record(source: Installed, backup: Path) -> None:
    source.run("restore", backup, status=1)

    assert "backup.restored" not in [
        row["kind"] for row in rows_of(backed_up(source, backup.with_name("after.zip")), "records.event")
    ]


def test_mail_that_a_restore_held_goes_on_or_is_dropped_by_the_operator(backup: Path, tmp_path: Path) -> None:
    target = installed(tmp_path, "decided", on_postgresql=ON_POSTGRESQL)
    restored = target.run("restore", backup)
    held = json.loads(target.run("held", "--json").stdout)

    target.run("held", "--release", held[0]["id"])
    target.run("held", "--drop-all")

    assert "codemoot held" in restored.stdout
    assert len(held) > 12
    kinds = [row["kind"] for row in rows_of(backed_up(target, tmp_path / "then.zip"), "records.event")]
    assert kinds.count("outbox.released") == 1
    assert kinds.count("outbox.dropped") == len(held) - 1


def test_a_backup_is_of_one_moment_though_somebody_writes(backup: Path) -> None:
    admitted = {
        row["object_id"] for row in rows_of(backup, "records.event") if row["kind"] == "party.admitted"
    }
    parties = {row["id"] for row in rows_of(backup, "parties.party") if not row["name"].startswith("Small")}
    mail = [row for row in rows_of(backup, "records.outboxitem") if row["kind"] == "mail"]

    assert admitted == parties
    assert len(mail) == len(parties)


def test_the_signing_key_is_in_a_backup_only_when_it_is_asked_for(
    source: Installed, backup: Path, tmp_path: Path
) -> None:
    without = parts_of(backed_up(source, tmp_path / "without.zip"))

    assert "record-keys/record.key" in parts_of(backup)
    assert [name for name in without if "record.key" in name or "secret" in name] == []
    assert [name for name in without if name.endswith(".pub")]


def test_a_backup_is_for_its_owner_and_overwrites_nothing(source: Installed, backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0

    refused = source.run("backup", backup, status=2)

    assert "is there already" in refused.stderr


def test_a_backup_is_restored_into_an_empty_installation_only(source: Installed, backup: Path) -> None:
    refused = source.run("restore", backup, status=1)

    assert "already: restore into an empty installation" in refused.stderr


def changed(name: str, change: Callable[[bytes], bytes]) -> Callable[[dict[str, bytes]], None]:
    def apply(parts: dict[str, bytes]) -> None:
        parts[name] = change(parts[name])

    return apply


def a_file(parts: dict[str, bytes]) -> str:
    return next(name for name in sorted(parts) if name.startswith("files/"))


@pytest.mark.parametrize(
    ("alter", "says"),
    [
        (
            changed("tables/parties.party.ndjson", lambda text: text.replace(b"Party 3", b"Party 4")),
            "tables/parties.party.ndjson is not what it was",
        ),
        (
            changed("tables/records.event.ndjson", lambda text: text[: len(text) // 2]),
            "tables/records.event.ndjson is not what it was",
        ),
        (changed("manifest.json", lambda text: text[:-40]), "manifest.json cannot be read"),
        (
            changed("manifest.json", lambda text: text.replace(b"codemoot-backup", b"another")),
            "manifest.json is not a Codemoot",
        ),
        (
            lambda parts: parts.pop("tables/parties.code.ndjson") and None,
            "tables/parties.code.ndjson is missing",
        ),
        (lambda parts: parts.update({"more.txt": b"x"}), "more.txt is missing, or in the backup"),
        (lambda parts: parts.pop("manifest.json") and None, "manifest.json is missing"),
        (lambda parts: parts.pop("manifest.sig") and None, "manifest.sig is missing: nobody signed"),
        (
            changed("manifest.sig", lambda line: line[:30] + b"AAAA" + line[34:]),
            "manifest.sig is not its record's signature of this manifest",
        ),
        (changed("manifest.json", lambda text: text + b" "), "manifest.sig is not its record's signature"),
        (
            lambda parts: parts.update({a_file(parts): b"altered"}),
            "is not what it was when the backup was made",
        ),
    ],
)
def test_an_altered_backup_is_refused_with_the_part_that_was_altered(
    backup: Path, empty: Installed, tmp_path: Path, alter: Callable[[dict[str, bytes]], None], says: str
) -> None:
    with zipfile.ZipFile(backup) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    alter(parts)
    with zipfile.ZipFile(tmp_path / "altered.zip", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)

    refused = empty.run("restore", tmp_path / "altered.zip", status=2)

    assert says in refused.stderr
    assert "No row was written." in refused.stderr


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return installed(tmp_path_factory.mktemp("to"), "empty", on_postgresql=ON_POSTGRESQL)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"nothing of the kind"])
def test_what_is_no_zip_is_refused(empty: Installed, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.zip").write_bytes(content)

    refused = empty.run("restore", tmp_path / "bad.zip", status=2)

    assert "bad.zip is not a zip file, or is cut short." in refused.stderr


def test_a_damaged_zip_is_refused_with_the_part_that_is_damaged(
    backup: Path, empty: Installed, tmp_path: Path
) -> None:
    content = bytearray(backup.read_bytes())
    with zipfile.ZipFile(backup) as archive:
        part = archive.getinfo("tables/parties.party.ndjson")
    start = part.header_offset + 200
    content[start : start + 20] = bytes(20)
    (tmp_path / "damaged.zip").write_bytes(content)

    refused = empty.run("restore", tmp_path / "damaged.zip", status=2)

    assert "tables/parties.party.ndjson is" in refused.stderr

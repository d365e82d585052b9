"""The files that a person points at."""

import os
import zipfile
from pathlib import Path

import pytest

from codemoot.importing.entries import find, find_named, load
from codemoot.importing.recognise import UnreadableError


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)


def archive(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as held:
        for name in names:
            held.writestr(name, name)
    return path


def test_files_come_in_the_order_given_and_a_folders_by_name(tmp_path: Path) -> None:
    write(tmp_path, "in/r10.csv", "in/r2.csv", "in/late/r1.csv", "first.txt")

    found = find([tmp_path / "first.txt", tmp_path / "in"])

    assert [entry.name for entry in found.entries] == ["first.txt", "late/r1.csv", "r2.csv", "r10.csv"]
    assert found.findings == ()


def test_the_desks_own_files_are_passed_over_and_said_so(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", ".DS_Store", "~$a.docx", "mapping.toml")

    found = find([tmp_path])

    assert [entry.name for entry in found.entries] == ["a.csv"]
    assert [(each.rule, each.where) for each in found.findings] == [
        ("entry-skipped", ".DS_Store"),
        ("entry-skipped", "mapping.toml"),
        ("entry-skipped", "~$a.docx"),
    ]


def test_an_archive_is_opened_and_its_members_named_under_it(tmp_path: Path) -> None:
    path = archive(tmp_path / "all.zip", "b/r2.csv", "../../r1.csv", "__MACOSX/x")

    found = find([path])

    assert [entry.name for entry in found.entries] == ["all.zip/b/r2.csv", "all.zip/r1.csv"]
    assert [load(entry).content for entry in found.entries] == [b"b/r2.csv", b"../../r1.csv"]
    assert [each.where for each in found.findings] == ["all.zip/__MACOSX/x"]


def test_a_damaged_archive_is_left_to_the_reader_to_report(tmp_path: Path) -> None:
    path = archive(tmp_path / "all.zip", "a.csv")
    path.write_bytes(path.read_bytes()[:-30])

    assert [entry.name for entry in find([path]).entries] == ["all.zip"]


def test_two_members_of_one_name_are_two_files(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as held:
        held.writestr("a.csv", "first")
        with pytest.warns(UserWarning, match="Duplicate name"):
            held.writestr("a.csv", "second")

    assert [load(entry).content for entry in find([path]).entries] == [b"first", b"second"]


def test_pipes_and_links_in_a_folder_are_passed_over_and_said_so(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "link.csv").symlink_to("/etc/hostname")
    (tmp_path / "gone.csv").symlink_to("nowhere")

    found = find([tmp_path])

    assert found.entries == ()
    assert [each.where for each in found.findings] == ["gone.csv", "link.csv", "pipe.csv"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (entry,) = find([tmp_path / "pipe.csv"]).entries

    with pytest.raises(UnreadableError):
        load(entry)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "responses").mkdir()

    assert [(each.rule, each.where) for each in find([tmp_path / "responses"]).findings] == [
        ("folder-empty", "responses"),
    ]


def test_a_name_can_always_be_printed(tmp_path: Path) -> None:
    write(tmp_path, "a\x1b[31m\nb\u202e.csv")

    assert [entry.name for entry in find([tmp_path]).entries] == ["a\ufffd[31m\ufffdb\ufffd.csv"]


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    (entry,) = find([tmp_path / "gone.csv"]).entries

    with pytest.raises(UnreadableError) as refused:
        load(entry)

    assert (refused.value.finding.rule, refused.value.finding.where) == ("file-unreadable", "gone.csv")


def test_files_go_by_their_given_names_and_two_of_one_name_are_told_apart(
    tmp_path: Path,
) -> None:
    write(tmp_path, "1", "2", "3", "4")
    given = [("a.csv", "1"), ("a.csv", "2"), ("README.md", "3"), ("a\nb", "4")]

    found = find_named((name, tmp_path / path) for name, path in given)

    assert [entry.name for entry in found.entries] == ["a.csv", "a (2).csv", "a\ufffdb"]
    assert [(finding.rule, finding.where) for finding in found.findings] == [("entry-skipped", "README.md")]


def test_an_archive_under_a_given_name_is_opened(tmp_path: Path) -> None:
    path = archive(tmp_path / "0", "x.csv", "y.csv")

    found = find_named([("responses.zip", path)])

    assert [entry.name for entry in found.entries] == ["responses.zip/x.csv", "responses.zip/y.csv"]

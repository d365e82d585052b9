"""A folder of the demonstration is made anew when it is not whole, and no other folder is touched."""

from pathlib import Path

import pytest

from codemoot.demo.standing import WHOLE, NotOursError, begin, end, is_whole


def test_what_was_played_to_its_end_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "demo-data"

    begin(folder)
    assert not is_whole(folder)
    end(folder)
    assert is_whole(folder)


def test_what_another_version_made_is_not_whole(tmp_path: Path) -> None:
    begin(tmp_path / "demo")
    (tmp_path / "demo" / WHOLE).write_text("0" * 64, "ascii")

    assert not is_whole(tmp_path / "demo")


def test_beginning_again_leaves_nothing_of_before(tmp_path: Path) -> None:
    begin(tmp_path / "demo")
    (tmp_path / "demo" / "codemoot.sqlite3").write_text("half")

    begin(tmp_path / "demo")

    assert [path.name for path in (tmp_path / "demo").iterdir()] == ["demonstration"]


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "codemoot.sqlite3").write_text("somebody's real site")

    with pytest.raises(NotOursError):
        begin(tmp_path)

    assert (tmp_path / "codemoot.sqlite3").read_text() == "somebody's real site"

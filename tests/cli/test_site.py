"""What a command says where there is no site yet."""

from pathlib import Path

from installations import Installed


def test_a_command_for_a_site_says_how_to_make_one(tmp_path: Path) -> None:
    nothing = Installed(tmp_path)

    done = nothing.run("codes", "adopt", "sec-2018", status=2)

    assert done.stderr.strip() == "There is no site here yet. Make it with: codemoot manage migrate"

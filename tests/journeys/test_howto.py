"""Every command of the recipes, run as a person would: line by line, in one folder."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RECIPES = sorted((ROOT / "docs" / "howto").glob("[0-9]*.md"))
BLOCK = re.compile(r"(?:<!-- exit ([^>]*) -->\n)?^( *)```(\w+)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
DEMO = """
codemoot collate src/codemoot/demo/sample --register src/codemoot/demo/register.toml --out demo-output
"""  # what script/demo leaves behind, which the recipes begin with
SAVED_AS = re.compile(r"as `(demo-output/[\w-]+\.(?:csv|toml))`")


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_the_commands_of_a_recipe_do_what_it_says(recipe: Path, tmp_path: Path) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")
    assert in_shell(DEMO, tmp_path).returncode == 0
    text = recipe.read_text(encoding="utf-8")
    before = 0
    for block in BLOCK.finditer(text):
        body = re.sub(rf"^{block[2]}", "", block[4], flags=re.MULTILINE)
        named = SAVED_AS.findall(text[before : block.start()])
        before = block.end()
        if block[3] == "sh":
            done = in_shell(body, tmp_path)
            assert str(done.returncode) in (block[1] or "0"), f"{body}\n{done.stderr}"
        elif named:
            (tmp_path / named[-1]).write_text(body, encoding="utf-8")


def in_shell(lines: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "120"}
    return subprocess.run(  # noqa: S603  (the project's own recipes)
        ["/bin/bash", "-c", lines], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_there_are_ten_recipes() -> None:
    assert len(RECIPES) == 10

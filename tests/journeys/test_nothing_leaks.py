"""A canary in a confidential comment is in no byte of any output for those who may not see it."""

import io
import re
import zipfile
import zlib
from pathlib import Path

import pytest

from cast import CATEGORY, FERNHILL, NORTHMOOR, PENNINE, TIDEWATER
from command import run

CANARY = "Xanthophyll"  # a word that stands nowhere else
SCOPES = {FERNHILL: "Yes", NORTHMOOR: "answer", PENNINE: "response", TIDEWATER: "identity"}


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = ["Party Name,Party Category,Q1 answer,Q1 comments,Q1 confidential,Q2 answer,Q2 comments"]
    for party, scope in SCOPES.items():
        lines.append(f"{party},{CATEGORY[party]},Yes,{CANARY} costs as above.,{scope},No,")
    path = tmp_path_factory.mktemp("sheet") / "responses.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def everything_in(file: Path) -> bytes:
    """The file's bytes, those of its parts unzipped, and those of its streams decompressed."""
    content = file.read_bytes()
    found = [content]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found += [archive.read(name) for name in archive.namelist()]
    for stream in re.finditer(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            found.append(zlib.decompress(stream[1]))
        except zlib.error:
            found.append(stream[1])
    return b"\n".join(found)


def holds(file: Path, word: str) -> bool:
    content = everything_in(file).lower()
    encodings = ("utf-8", "utf-16-be", "utf-16-le")
    return any(word.lower().encode(encoding) in content for encoding in encodings)


@pytest.mark.parametrize("audience", ["public", "board"])
@pytest.mark.parametrize("mode", ["exact", "extended"])
def test_no_file_and_no_line_of_the_terminal_holds_it(
    sheet: Path, tmp_path: Path, audience: str, mode: str
) -> None:
    result = run("collate", sheet, "--out", tmp_path, "--audience", audience, "--mode", mode, "--json")

    assert result.exit_code == 0
    assert CANARY.lower() not in (result.stdout + result.stderr).lower()
    assert sorted(file.name for file in tmp_path.iterdir() if holds(file, CANARY)) == []


def test_the_pdf_has_no_withheld_word_that_its_text_would_show(sheet: Path, tmp_path: Path) -> None:
    run("collate", sheet, "--out", tmp_path, "--formats", "pdf")
    again = run(
        "collate", tmp_path / "collation.pdf", "--out", tmp_path / "again", "--formats", "json", "--json"
    )

    assert CANARY not in again.stdout
    assert TIDEWATER not in again.stdout


@pytest.mark.parametrize("audience", ["authority", "administrator"])
def test_those_entitled_find_it_in_every_file_of_words(sheet: Path, tmp_path: Path, audience: str) -> None:
    run("collate", sheet, "--out", tmp_path, "--audience", audience)

    held = sorted(file.suffix for file in tmp_path.iterdir() if holds(file, CANARY))
    assert held == [".csv", ".docx", ".html", ".json", ".xlsx"]  # a PDF's words are glyphs
    again = run(
        "collate", tmp_path / "collation.pdf", "--out", tmp_path / "pdf", "--audience", audience, "--json"
    )
    assert again.stdout.count(CANARY) == len(SCOPES)


def test_the_withheld_identity_is_in_no_file(sheet: Path, tmp_path: Path) -> None:
    run("collate", sheet, "--out", tmp_path)

    assert sorted(file.name for file in tmp_path.iterdir() if holds(file, TIDEWATER)) == []


def test_the_public_hash_does_not_depend_on_what_is_withheld(sheet: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text(sheet.read_text(encoding="utf-8").replace(CANARY, "Carotene"), encoding="utf-8")
    for source, name in ((sheet, "one"), (other, "two")):
        run("collate", source, "--out", tmp_path / name)

    same = [(tmp_path / name / "collation.json").read_bytes() for name in ("one", "two")]
    assert same[0] == same[1]


def test_a_sheet_without_headings_puts_no_comment_into_the_mapping(tmp_path: Path) -> None:
    bare = tmp_path / "in" / "bare.csv"
    bare.parent.mkdir()
    bare.write_text(
        f"{NORTHMOOR},Large Supplier,Q1,Yes,CONFIDENTIAL: {CANARY}\n{PENNINE},Network Operator,Q1,Yes,ok\n"
    )
    (bare.parent / "good.csv").write_text(
        f"Party Name,Party Category,Q1 answer\n{FERNHILL},Small Supplier,Yes\n"
    )

    run("collate", bare.parent, "--out", tmp_path / "out")

    assert [file.name for file in (tmp_path / "out").iterdir() if holds(file, CANARY)] == []


def test_an_earlier_edition_for_other_eyes_does_not_linger(sheet: Path, tmp_path: Path) -> None:
    run("collate", sheet, "--out", tmp_path, "--audience", "administrator")
    run("collate", sheet, "--out", tmp_path, "--formats", "csv")

    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "collation.csv",
        "collation.json",
        "mapping.toml",
    ]
    assert [file.name for file in tmp_path.iterdir() if holds(file, CANARY)] == []


@pytest.mark.parametrize(
    ("heading", "claiming"),
    [
        *((heading, "Yes") for heading in ("Not for publication", "Commercially sensitive?", "Anonymous?")),
        *((heading, "yes please") for heading in ("Keep this private?", "Withhold", "Q1 restricted", "Conf")),
        *((heading, "No") for heading in ("OK to publish?", "May be shared", "Q1 publish?")),
    ],
)
def test_a_claim_under_whatever_heading_lets_nothing_out(tmp_path: Path, heading: str, claiming: str) -> None:
    sheet = tmp_path / "responses.csv"
    headings = f"Party Name,Party Category,Q1 answer,Q1 comments,{heading}"
    sheet.write_text(f"{headings}\n{FERNHILL},{CATEGORY[FERNHILL]},Yes,{CANARY}.,{claiming}\n", "utf-8")

    result = run("collate", sheet, "--out", tmp_path / "out", "--formats", "csv,json")

    assert result.exit_code == 0
    assert sorted(file.name for file in (tmp_path / "out").iterdir() if holds(file, CANARY)) == []

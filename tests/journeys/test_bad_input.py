"""Bad input gets a finding that names the file and the place, and the rest is collated."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cast import FERNHILL, NORTHMOOR, PENNINE
from command import cells, collate, rules, run

ADMINISTRATOR = ("--audience", "administrator")
GOOD = f"Party Name,Party Category,Q1 answer,Q1 comments\n{FERNHILL},Small Supplier,Yes,We agree.\n"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def docx(body: str, *, entities: str = "", **parts: bytes) -> bytes:
    document = (
        f'<?xml version="1.0"?>{entities}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", document)
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_bin", ".bin"), content)
    return held.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str) -> str:
    return f"<w:tc>{text if text.startswith('<w:p') else paragraph(text)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{chr(10).join(map(cell, row))}</w:tr>' for row in rows)}</w:tbl>"


def collated(*rows: tuple[str, ...]) -> str:
    header = ("Party Name", "Party Category", "Yes/No", "Comments")
    return paragraph("Question 1") + paragraph("Q1: Do you agree?") + table(header, *rows)


TRACKED = (
    '<w:p><w:r><w:t xml:space="preserve">We agree</w:t></w:r>'
    '<w:del w:id="1"><w:r><w:delText> not</w:delText></w:r></w:del>'
    '<w:ins w:id="2"><w:r><w:t xml:space="preserve"> fully</w:t></w:r></w:ins></w:p>'
)
ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
MESSY = f"Party Name,Party Category,Q1 answer,Q1 comments\n{PENNINE},Network Operator,No,a\x07b\u202ec\n"
BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "truncated Word file": ("cut.docx", lambda: docx(collated())[:-60], "file-unreadable"),
    "truncated PDF": ("cut.pdf", lambda: b"%PDF-1.7\n1 0 obj << /Type", "file-unreadable"),
    "truncated workbook": ("cut.xlsx", lambda: b"PK\x03\x04" + bytes(200), "file-unreadable"),
    "encrypted Word file": ("locked.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "bomb": ("bomb.docx", lambda: docx(" " * 100_000_000), "unsafe-archive"),
    "external entity": ("entity.docx", lambda: docx(paragraph("&x;"), entities=ENTITY), "unsafe-xml"),
    "empty file": ("empty.csv", bytes, "file-empty"),
    "empty Word form": ("blank.docx", lambda: docx(paragraph("")), "layout-unknown"),
    "picture": ("scan.docx", lambda: b"\x89PNG\r\n" + bytes(500), "file-unreadable"),
    "deep JSON": ("deep.json", lambda: b'{"rows": ' + b"[" * 100_000, "file-unreadable"),
    "deep HTML": ("deep.html", lambda: b"<!doctype html>" + b"<div>" * 100_000, "layout-unknown"),
    "deep Word file": ("deep.docx", lambda: docx("<w:sdt>" * 100_000), "file-unreadable"),
    "prose": ("letter.txt", lambda: b"Dear administrator,\n\nWe agree.\n", "layout-unknown"),
    "huge file": ("huge.csv", lambda: b"a" * 200_000_000, "file-too-large"),
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "good.csv"
    path.parent.mkdir()
    path.write_text(GOOD)
    return path


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_named_and_the_rest_is_collated(case: str, good: Path, tmp_path: Path) -> None:
    name, content, rule = BAD[case]
    (good.parent / name).write_bytes(content())

    document = collate(tmp_path / "out", good.parent, options=ADMINISTRATOR)

    assert rule in rules(document, name), document["findings"]
    assert cells(document) == [("Q1", FERNHILL, "Small Supplier", "Yes", "We agree.", "written")]


@pytest.mark.parametrize("case", ["truncated PDF", "external entity", "prose", "empty file"])
def test_nothing_but_bad_files_writes_nothing(case: str, tmp_path: Path) -> None:
    name, content, _ = BAD[case]
    (tmp_path / name).write_bytes(content())

    result = run("collate", tmp_path / name, "--out", tmp_path / "out")

    assert (result.exit_code, result.stdout, (tmp_path / "out").exists()) == (2, "", False)
    assert name in result.stderr
    assert "Traceback" not in result.stderr


def test_a_source_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run("collate", tmp_path / "gone.csv", "--out", tmp_path / "out")

    assert (result.exit_code, "gone.csv" in result.stderr) == (2, True)


def test_no_file_of_this_machine_is_read_into_a_document(tmp_path: Path, good: Path) -> None:
    (good.parent / "entity.docx").write_bytes(docx(paragraph("&x;"), entities=ENTITY))
    hostname = Path("/etc/hostname").read_text(encoding="utf-8").strip()

    result = run("collate", good.parent, "--out", tmp_path / "out", "--json", *ADMINISTRATOR)

    assert hostname not in result.stdout


def test_tracked_changes_are_read_as_accepted_and_found(tmp_path: Path) -> None:
    path = tmp_path / "tracked.docx"
    path.write_bytes(docx(collated((NORTHMOOR, "Large Supplier", "Yes", TRACKED))))

    document = collate(tmp_path / "out", path, options=ADMINISTRATOR)

    assert [row[4] for row in cells(document)] == ["We agree fully"]
    assert "tracked-changes" in rules(document, "tracked.docx")


def test_macros_are_found_and_never_run(tmp_path: Path) -> None:
    path = tmp_path / "macros.docm"
    body = collated((NORTHMOOR, "Large Supplier", "Yes", "We agree."))
    path.write_bytes(docx(body, word__vbaProject_bin=b"Sub AutoOpen()"))

    document = collate(tmp_path / "out", path, options=ADMINISTRATOR)

    assert [row[4] for row in cells(document)] == ["We agree."]
    assert "macros" in rules(document, "macros.docm")


def test_a_wrong_extension_is_found_and_the_content_read(tmp_path: Path) -> None:
    path = tmp_path / "responses.pdf"
    path.write_text(GOOD)

    document = collate(tmp_path / "out", path, options=ADMINISTRATOR)

    assert len(cells(document)) == 1
    assert "wrong-extension" in rules(document, "responses.pdf")


def test_control_and_direction_characters_are_found(tmp_path: Path) -> None:
    path = tmp_path / "messy.csv"
    path.write_text(MESSY, encoding="utf-8")

    document = collate(tmp_path / "out", path, options=ADMINISTRATOR)

    assert [row[4] for row in cells(document)] == ["ab\u202ec"]
    assert {"control-characters", "bidi-characters"} <= rules(document, "messy.csv")


def test_an_answer_to_an_unknown_question_is_found_and_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "collation.json"
    row = {"party": FERNHILL, "category": "Small Supplier", "answer_printed": "Yes", "comment": ""}
    rows = [{**row, "question": "Q1"}, {**row, "question": "Q9"}]
    question = {"id": "Q1", "text": "Do you agree?", "scale": ["Yes", "No"]}
    path.write_text(json.dumps({"document": {}, "questions": [question], "rows": rows}), encoding="utf-8")

    document = collate(tmp_path / "out", path, options=ADMINISTRATOR)

    assert [row[0] for row in cells(document)] == ["Q1", "Q9"]
    assert "question-unknown" in rules(document, "collation.json")


def test_two_responses_from_one_party_and_an_unknown_category_are_found(tmp_path: Path) -> None:
    path = tmp_path / "twice.csv"
    path.write_text(GOOD + f"{FERNHILL} Ltd,Micro Supplier,No,\n")

    document = collate(tmp_path / "out", path, options=ADMINISTRATOR)

    assert [row[3] for row in cells(document)] == ["Yes", "No"]
    assert {"response-repeated", "category-unknown", "category-differs"} <= rules(document, "twice.csv")
    assert all(
        each["where"].startswith("twice.csv, row 3") for each in document["findings"] if "Micro" in str(each)
    )


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--code", "bsc"), "bsc"),
        (("--formats", "pdf,odt"), "odt"),
        (("--mapping", "gone.toml"), "gone.toml"),
        (("--register", "gone.csv"), "gone.csv"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_reason(
    options: tuple[str, ...], says: str, good: Path, tmp_path: Path
) -> None:
    result = run("collate", good, "--out", tmp_path / "out", *options)

    assert (result.exit_code, says in result.stderr) == (1, True)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_refused(good: Path) -> None:
    result = run("collate", good, "--out", good)

    assert result.exit_code == 1
    assert "good.csv" in result.stderr
    assert good.read_text() == GOOD

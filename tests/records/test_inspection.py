"""A file is let through if it is what its name says, holds nothing hidden, and no virus is found in it."""

import io
import zipfile
from pathlib import Path

import pytest

from clamd import EICAR, clamd
from codemoot.gateways.scanner import Clamd, NoScanner, ScannerDownError
from codemoot.importing.source import Source
from codemoot.records.inspection import Verdict, inspect
from codemoot.records.models.stored_file import FileState

SAMPLE = Path(__file__).parents[2] / "src" / "codemoot" / "demo" / "sample"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def zipped(**members: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return held.getvalue()


def verdict(name: str, content: bytes) -> Verdict:
    return inspect(Source(name, content), NoScanner())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("answers.csv", b"Party,Q1\nNorthmoor Energy,Yes\n"),
        ("answers.txt", "Dŵr: we agree – mostly.".encode()),
        ("mail.txt", b"From: desk@example.org\n\nWe agree."),
        ("answers.pdf", PDF),
        ("answers.json", b'{"rows": []}'),
        ("answers.html", b"<html><p>Yes</p></html>"),
        ("answers.zip", zipped(a__csv=b"Party,Q1\n", b__pdf=PDF)),
    ],
)
def test_a_file_that_is_what_its_name_says_is_let_through_unscanned(name: str, content: bytes) -> None:
    assert verdict(name, content).state is FileState.UNSCANNED


def test_of_the_sample_the_form_that_was_damaged_on_its_way_is_refused() -> None:
    states = {path.name: verdict(path.name, path.read_bytes()).state for path in SAMPLE.iterdir()}

    refused = {name for name, state in states.items() if state is not FileState.UNSCANNED}
    assert refused == {"03-keystone-adaptors-first-try.docx"}


def test_the_kind_is_told_by_content() -> None:
    found = verdict("01-northmoor-energy.docx", (SAMPLE / "01-northmoor-energy.docx").read_bytes())

    assert found.media_type.endswith("wordprocessingml.document")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "“logo.svg” cannot be taken"),
        ("logo.txt", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "its content is something else"),
        ("page.txt", b"\n <?xml version='1.0'?><a/>", "its content is something else"),
        ("page.txt", b"<html><script>1</script>", "its content says HTML"),
        ("page.txt", b"<ScRiPt>alert(1)</script>", "its content is something else"),
        ("run.csv", b"MZ\x90\x00\x03" + b"\x01" * 100, "its content is something else"),
        ("run.exe", b"MZ\x90\x00" + b"\0" * 100, "cannot be taken"),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "damaged or not what its name says"),
        ("answers.docx", PDF, "Its name says DOCX, its content says PDF."),
        ("answers.pdf", PDF + zipped(a__csv=b"a"), "It is two kinds of file at once."),
        ("answers.csv", b"  \n", "The file is empty."),
    ],
)
def test_t35_a_file_that_is_not_what_its_name_says_is_refused(name: str, content: bytes, why: str) -> None:
    found = verdict(name, content)

    assert found.state is FileState.REFUSED
    assert why in found.why


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ({"inner__zip": zipped(a__csv=b"a")}, "“inner.zip” in it is an archive too"),
        ({"a__csv": b"Party,Q1\n", "run__exe": b"MZ"}, "“run.exe” in it: “run.exe” cannot be taken"),
        ({"a__csv": b"0" * 300_000_000}, "far more than it holds"),
        ({"../a__exe": b"MZ"}, "“a.exe” in it: “a.exe” cannot be taken"),
        ({"__hidden/.run__exe": b"MZ"}, "cannot be taken"),
        ({"../../etc/a__docx": b"Party"}, "“a.docx” in it: Its name says DOCX, its content says TEXT."),
    ],
)
def test_t35_an_archive_is_refused_for_what_is_in_it(members: dict[str, bytes], why: str) -> None:
    found = verdict("answers.zip", zipped(**members))

    assert found.state is FileState.REFUSED
    assert why in found.why


def test_t36_a_virus_is_found_in_a_file_and_in_an_archive(tmp_path: Path) -> None:
    with clamd(tmp_path) as address:
        alone = inspect(Source("answers.txt", EICAR), Clamd(address))
        hidden = inspect(Source("answers.zip", zipped(a__txt=EICAR)), Clamd(address))

    assert alone == Verdict(FileState.REFUSED, why="The virus scanner found Eicar-Test-Signature in it.")
    assert hidden == alone


def test_t36_a_clean_archive_is_scanned_part_by_part(tmp_path: Path) -> None:
    with clamd(tmp_path) as address:
        found = inspect(Source("answers.zip", zipped(a__txt=b"Yes", __DS_Store=b"\0")), Clamd(address))

    assert found == Verdict(FileState.CLEAN, "application/zip")


def test_t36_a_scanner_that_is_down_gives_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(ScannerDownError):
        inspect(Source("answers.txt", b"Yes"), Clamd(str(tmp_path / "nobody.sock")))

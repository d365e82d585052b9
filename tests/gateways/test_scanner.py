"""Talk to ClamAV's daemon; a small one that speaks its protocol answers here."""

from pathlib import Path

import pytest

from clamd import EICAR, clamd
from codemoot.gateways.scanner import Clamd, ScannerDownError, scanner_at


def test_a_clean_file_is_clean(tmp_path: Path) -> None:
    with clamd(tmp_path) as address:
        assert Clamd(address).found([b"Yes, ", b"No"]) == ""


def test_what_was_found_is_named_even_across_chunks(tmp_path: Path) -> None:
    with clamd(tmp_path) as address:
        assert Clamd(address).found([EICAR[:30], EICAR[30:]]) == "Eicar-Test-Signature"


def test_a_large_file_is_sent_in_parts(tmp_path: Path) -> None:
    with clamd(tmp_path) as address:
        assert Clamd(address).found([b"a" * 3_000_000, EICAR]) == "Eicar-Test-Signature"


@pytest.mark.parametrize("answer", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK and more\0"])
def test_an_answer_that_is_no_verdict_is_as_good_as_no_scanner_at_all(tmp_path: Path, answer: bytes) -> None:
    with clamd(tmp_path, answer) as address, pytest.raises(ScannerDownError):
        Clamd(address).found([b"Yes"])


def test_a_scanner_that_is_not_there_is_down(tmp_path: Path) -> None:
    with pytest.raises(ScannerDownError):
        Clamd(str(tmp_path / "nobody.sock")).found([b"Yes"])


def test_without_a_setting_there_is_no_scanner_and_no_verdict() -> None:
    assert scanner_at("").found([EICAR]) is None

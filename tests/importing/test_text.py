"""Bytes in any encoding, and what cannot be printed."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.findings import Finding
from codemoot.importing.source import Source
from codemoot.importing.text import clean, cleaned_lines, decode


def read(content: bytes) -> tuple[str, tuple[Finding, ...]]:
    return decode(Source("dump.txt", content))


@pytest.mark.parametrize(
    "content",
    [
        "‘Yes’ – £5".encode(),
        codecs.BOM_UTF8 + "‘Yes’ – £5".encode(),
        codecs.BOM_UTF16_LE + "‘Yes’ – £5".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "‘Yes’ – £5".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "‘Yes’ – £5".encode("utf-32-le"),
    ],
)
def test_text_that_says_its_encoding_or_is_utf_8_is_read_without_a_finding(content: bytes) -> None:
    assert read(content) == ("‘Yes’ – £5", ())


def test_text_in_windows_1252_is_read_and_said_to_be_guessed() -> None:
    text, findings = read("‘Yes’ – £5".encode("cp1252"))

    assert text == "‘Yes’ – £5"
    assert findings == (Finding("encoding-guessed", "dump.txt", "Read as Windows-1252."),)


def test_a_windows_1252_pair_that_would_pass_as_utf_8_does_not_turn_the_whole_text() -> None:
    text, _ = read("the CAFÉ’s ‘view’ – agreed".encode("cp1252"))

    assert text == "the CAFÉ’s ‘view’ – agreed"


def test_a_stray_byte_in_utf_8_is_read_as_windows_1252_and_the_rest_as_utf_8() -> None:
    text, findings = read("‘one’ – ".encode() + b"\x93two\x94")

    assert text == "‘one’ – “two”"
    assert [finding.rule for finding in findings] == ["encoding-guessed"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\r\r\n"])
def test_every_line_end_is_a_newline(end: str) -> None:
    assert read(f"one{end}two{end}".encode()) == ("one\ntwo\n", ())


def test_a_form_feed_stays() -> None:
    assert read(b"one\n\ftwo") == ("one\n\ftwo", ())


def test_an_empty_file_is_said_to_be_empty() -> None:
    assert read(b" \r\n") == ("", (Finding("file-empty", "dump.txt"),))


def test_bytes_that_are_no_text_are_not_read() -> None:
    assert read(bytes(range(256)) * 4) == ("", (Finding("file-unreadable", "dump.txt"),))


def test_a_single_nul_does_not_make_a_text_unreadable() -> None:
    text, findings = read(b"Northmoor Energy agrees with the\x00 proposal.")

    assert (clean(text), findings) == (("Northmoor Energy agrees with the proposal.", 1, False), ())


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2007", "\u2003", "\u3000"])
def test_every_kind_of_space_is_a_space(space: str) -> None:
    assert clean(f"one{space}two") == ("one two", 0, False)


@pytest.mark.parametrize(
    "dropped", ["\x00", "\x07", "\x1b", "\x7f", "\u00ad", "\u200b", "\ufeff", "\uffff", "\ud800"]
)
def test_what_cannot_be_printed_is_left_out_and_counted(dropped: str) -> None:
    assert clean(f"o{dropped}ne") == ("one", 1, False)


def test_characters_that_turn_the_reading_order_stay_and_are_told() -> None:
    assert clean("a\u202eb") == ("a\u202eb", 0, True)


@pytest.mark.parametrize("kept", ["\t", "\n", "\f", "‘", "é", "\u200d", "\uf0b7", "🙂"])
def test_what_can_be_printed_stays(kept: str) -> None:
    assert clean(f"a{kept}b") == (f"a{kept}b", 0, False)


@pytest.mark.parametrize("end", ["\v", "\x85", "\u2028", "\u2029"])
def test_a_line_end_of_another_kind_is_a_newline(end: str) -> None:
    assert clean(f"one{end}two") == ("one\ntwo", 0, False)


def test_findings_name_the_lines_and_quote_nothing() -> None:
    lines, findings = cleaned_lines("one\n\x07two\nth\u202eree\nfo\x07ur", "dump.txt")

    assert lines == ["one", "two", "th\u202eree", "four"]
    assert findings == (
        Finding("control-characters", "dump.txt, line 2", "Lines: 2, 4."),
        Finding("bidi-characters", "dump.txt, line 3"),
    )


def test_a_finding_names_ten_lines_and_no_more() -> None:
    _, findings = cleaned_lines("\x07\n" * 12, "dump.txt")

    assert findings[0].detail == "Lines: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, and others."


@given(st.text())
def test_cleaning_again_changes_nothing(text: str) -> None:
    cleaned, _, bidi = clean(text)

    assert clean(cleaned) == (cleaned, 0, bidi)


@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters="\r\ufeff", exclude_categories=["Cc"]), min_size=1
    )
)
def test_any_utf_8_text_is_read_back(text: str) -> None:
    decoded, findings = read(text.encode())

    assert decoded == text or [finding.rule for finding in findings] == ["file-empty"]


@given(st.binary())
def test_any_bytes_give_text_or_a_finding(content: bytes) -> None:
    text, findings = read(content)

    assert text or findings or content in {codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}

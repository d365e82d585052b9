"""A file's tables before anything is known of their columns."""

from codemoot.domain.findings import Finding
from codemoot.importing.sheets.opening import open_sheet
from codemoot.importing.source import Source

COMMENT = "It’s “good” – mostly"


def cells(content: bytes, name: str = "a.csv") -> list[list[str]]:
    return [list(row) for grid in open_sheet(Source(name, content)).grids.grids for row in grid.rows]


def test_text_is_read_in_whatever_encoding_it_says() -> None:
    text = f"Party Name,Q1 comments\r\nFernhill Energy,{COMMENT}\r\n"

    read = [cells(text.encode(encoding)) for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")]

    assert read == [[["Party Name", "Q1 comments"], ["Fernhill Energy", COMMENT]]] * 4


def test_json_lines_are_read() -> None:
    assert cells(b'{"a": 1}\n{"a": 2}\n', "a.jsonl") == [["a"], ["1"], ["2"]]


def test_our_own_json_is_a_reading_at_once() -> None:
    opened = open_sheet(Source("c.json", b'{"document": {}, "questions": [], "rows": []}'))

    assert opened.reading is not None
    assert opened.reading.source == "c.json"


def test_a_file_that_cannot_be_read_is_a_finding() -> None:
    for content, rule in (
        (b"", "file-empty"),
        (b"[" * 100_000, "file-unreadable"),
        (b'[{"a', "file-unreadable"),
    ):
        reading = open_sheet(Source("a.json", content)).reading

        assert reading is not None
        assert [(f.rule, f.where) for f in reading.findings] == [(rule, "a.json")]


def test_encrypted_workbooks_are_named_as_such() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")

    reading = open_sheet(Source("a.xlsx", content)).reading

    assert reading is not None
    assert reading.findings == (Finding("encrypted", "a.xlsx"),)

"""A file's name is for people: no path, nothing unseen, nothing that means something to a system."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.file_names import LONGEST, UNSAFE, tidy_file_name


@pytest.mark.parametrize(
    ("given_name", "tidy"),
    [
        ("Northmoor Energy.docx", "Northmoor Energy.docx"),
        ("C:\\Users\\asha\\Response.DOCX", "Response.DOCX"),
        ("../../etc/passwd.csv", "passwd.csv"),
        ("..", "file"),
        ("", "file"),
        (".csv", "csv"),
        ("a\r\nSet-Cookie: b.csv", "a Set-Cookie_ b.csv"),
        ("invoice\u202excod.exe", "invoicexcod.exe"),
        ("Dŵr  y Cwm.pdf", "Dŵr y Cwm.pdf"),
        ("x" * 300 + ".xlsx", "x" * (LONGEST - 5) + ".xlsx"),
        ('<img src="x">.html', "_img src=_x__.html"),
    ],
)
def test_a_name_is_tidied(given_name: str, tidy: str) -> None:
    assert tidy_file_name(given_name) == tidy


@given(st.text())
def test_t35_no_name_is_a_path_or_hides_anything(name: str) -> None:
    tidy = tidy_file_name(name)

    assert tidy
    assert len(tidy) <= LONGEST
    assert not tidy.startswith(".")
    assert not UNSAFE & set(tidy)
    assert not [each for each in tidy if unicodedata.category(each).startswith("C")]
    assert tidy_file_name(tidy) == tidy

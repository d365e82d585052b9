"""Only an address on this site is one to go on to."""

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.web.accounts.returning import is_ours

HERE = "https://moot.example"


@pytest.mark.parametrize(
    "url", ["/", "/today/", "/sec/changes/SECMP0101/?after=Q1#answers", "/a/?next=%2Fb%2F"]
)
def test_a_path_here_is_ours(url: str) -> None:
    assert is_ours(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "today/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\evil.example",
        "/%5cevil.example",
        "/%5Cevil.example",
        "/%255cevil.example",
        "/%2f/evil.example",
        "/%2fevil.example",
        "/today/..//evil",
        "/..",
        "/../evil",
        "/%2e%2e/evil",
        "/today/\r\nSet-Cookie: a=b",
        "/today/%0d%0aSet-Cookie:%20a=b",
        "/\t/evil.example",
        "/ /evil.example",
        "/\u2028evil",
        "https://evil.example",
        "https://moot.example@evil.example/",
        "//moot.example@evil.example/",
        "javascript:alert(1)",
        "data:text/html,x",
    ],
)
def test_t32_anything_else_is_not(url: str) -> None:
    assert not is_ours(url)


PIECES = ["/", "\\", ".", "..", "%2f", "%5c", "@", ":", "evil.example", "?", "#", "a"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_t32_whatever_is_ours_leads_to_this_site_as_browsers_read_it(url: str) -> None:
    if is_ours(url):
        as_browsers_do = urljoin(HERE + "/accounts/login/", url.replace("\\", "/"))
        assert urlsplit(as_browsers_do).netloc == "moot.example"


@given(st.text())
def test_t32_a_full_address_is_never_ours(text: str) -> None:
    assert not is_ours(f"https://{text}")


@given(st.text(alphabet="abcxyz0189-_"))
def test_a_plain_path_always_is(text: str) -> None:
    assert is_ours(f"/sec/{text}")

"""Where a page may send somebody afterwards: to an address on this site, and nowhere else."""

import unicodedata
from urllib.parse import unquote, urlsplit

from django.utils.http import url_has_allowed_host_and_scheme


def is_ours(url: str) -> bool:
    """Whether it is a path here, however it is written: what is encoded is judged as decoded, too."""
    decoded = unquote(unquote(url))
    return all(_is_plain_path(each) for each in (url, decoded)) and url_has_allowed_host_and_scheme(url, None)


def _is_plain_path(text: str) -> bool:
    if not text.startswith("/") or text.startswith("//") or "\\" in text:
        return False
    if any(unicodedata.category(letter)[0] in "CZ" for letter in text):  # controls, separators, spaces
        return False
    return not {"..", "."} & set(urlsplit(text).path.split("/"))

"""WordprocessingML's names, in the namespace that Word writes and in the strict one."""

from functools import cache

from lxml import etree

Element = etree._Element  # noqa: SLF001  (lxml has no public name for it)

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMESPACES = (TRANSITIONAL, STRICT)
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
MOST_DIGITS = 8
OFF = {"0", "false", "off"}


@cache
def qualified(name: str) -> tuple[str, ...]:
    return tuple(f"{{{namespace}}}{name}" for namespace in NAMESPACES)


def tags(*names: str) -> frozenset[str]:
    return frozenset(tag for name in names for tag in qualified(name))


def local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    for tag in qualified(name):
        found = element.get(tag)
        if found is not None:
            return str(found)
    return ""


def child(element: Element, name: str) -> Element | None:
    return next(iter(element.iterchildren(*qualified(name))), None)


def value(element: Element, name: str) -> str:
    """Return what a child says: of `<w:numPr><w:numId w:val="3"/></w:numPr>`, 3."""
    found = child(element, name)
    return "" if found is None else attribute(found, "val")


def is_on(element: Element, name: str) -> bool:
    """Whether a switch such as `<w:vanish/>` is there and not turned off."""
    found = child(element, name)
    return found is not None and attribute(found, "val") not in OFF


def whole(text: str, default: int = 0) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else default

"""Pages of a list: which one is asked for, and the addresses of those beside it."""

from dataclasses import dataclass

from codemoot.web.http import ActorRequest

LARGEST = 5  # digits of a page's number


@dataclass(frozen=True, slots=True)
class Pages:
    previous_href: str
    next_href: str
    words: str


def page_asked(request: ActorRequest) -> int:
    """Return the number in the address; 1 if it is none."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isdecimal() and len(asked) <= LARGEST else 1


def pages_beside(request: ActorRequest, *, page: int, pages: int, words: str) -> Pages:
    """Keep what is filtered by."""

    def href(number: int) -> str:
        query = request.GET.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    return Pages(href(page - 1) if page > 1 else "", href(page + 1) if page < pages else "", words)


def words_asked(request: ActorRequest, name: str) -> str:
    """Return what is asked for under this name, without what no database keeps."""
    return " ".join(request.GET.get(name, "").replace("\0", "").split())

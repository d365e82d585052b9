"""The HTML edition: one accessible page that stands alone, without script and without the network."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from codemoot.domain.confidentiality import Audience
from codemoot.publishing import charts, figures, links, noticed, summary
from codemoot.publishing.edition import Edition, columns, heading, line
from codemoot.publishing.templating import environment

AT_ONCE = 500  # pieces of the page written together


def write_html(edition: Edition, path: Path) -> None:
    page = _template().stream(_page(edition))
    page.enable_buffering(AT_ONCE)
    # A lone surrogate has no UTF-8; HTML can write it only as the replacement character.
    with path.open("wb") as file:
        page.dump(file, encoding="utf-8", errors="replace")


def _page(edition: Edition) -> dict[str, object]:
    projection = edition.projection
    return {
        "edition": edition,
        "projection": projection,
        "wording": edition.wording,
        "tables": list(edition.tables()),
        "figures": summary.figures(edition) if edition.extended else (),
        "noticed": noticed.noticed(edition),
        "restricted": projection.audience is not Audience.PUBLIC,
    }


def _template() -> Template:
    return environment().get_template(
        "collation.html",
        globals={
            "alternative": figures.alternative,
            "bars": lambda figure: Markup(charts.bars(figure)),  # noqa: S704  (charts escapes what it prints)
            "columns": columns,
            "heading": heading,
            "key": _key,
            "line": line,
            "noticed_heads": noticed.HEADS,
            "noticed_title": noticed.TITLE,
            "pieces": links.pieces,
        },
    )


def _key(figure: figures.Figure) -> Iterator[tuple[str, str]]:
    return zip(figure.heads[1:], charts.colours(figure), strict=True)

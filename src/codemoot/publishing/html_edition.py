"""The HTML edition: one accessible page that stands alone, without script and without the network."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from codemoot.domain.confidentiality import Audience
from codemoot.publishing import charts, figures, links, summary
from codemoot.publishing.edition import Edition, columns, heading, line

AT_ONCE = 500  # pieces of the page written together


def write_html(edition: Edition, path: Path) -> None:
    page = _environment().get_template("collation.html").stream(_page(edition))
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
        "restricted": projection.audience is not Audience.PUBLIC,
    }


def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        loader=PackageLoader("codemoot.publishing"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals |= {"columns": columns, "heading": heading, "line": line, "key": _key}
    environment.filters |= {
        "alternative": figures.alternative,
        "bars": lambda figure: Markup(charts.bars(figure)),  # noqa: S704  (charts escapes what it prints)
        "pieces": links.pieces,
    }
    return environment


def _key(figure: figures.Figure) -> Iterator[tuple[str, str]]:
    return zip(figure.heads[1:], charts.colours(figure), strict=True)

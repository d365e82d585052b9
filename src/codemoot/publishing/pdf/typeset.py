"""Set one volume with Typst: archival and accessible, with our own fonts, the same bytes every time."""

from pathlib import Path

import typst

from codemoot.publishing.pdf.coverage import FONTS

TEMPLATE = Path(__file__).parent / "template"


def typeset(content: str, path: Path) -> None:
    """Write the PDF of this content, which is JSON and reaches the template as data."""
    typst.compile(
        TEMPLATE / "collation.typ",
        path,
        root=TEMPLATE,  # all that the template could read
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"content": content},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=0,  # PDF/A wants a date; the same rows must give the same bytes
    )

"""The PDF edition: one file, or volumes when it is long, two of them set at a time."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from codemoot.publishing.edition import Edition
from codemoot.publishing.pdf.content import content
from codemoot.publishing.pdf.legible import without_glyph
from codemoot.publishing.pdf.typeset import typeset
from codemoot.publishing.pdf.volumes import FULL, Volume, volumes, weight

WORKERS = 2
SMALL = 150_000  # characters, rows counted in: set here, in less time than a process takes to start


def write_pdf(edition: Edition, folder: Path, stem: str = "collation", full: int = FULL) -> list[Path]:
    """Write `stem`.pdf, or `stem`-1-of-5.pdf and so on, into the folder; return what was written."""
    cut = volumes(edition.tables(), full)
    paths = [folder / _name(volume, stem) for volume in cut]
    if len(cut) == 1 and weight(cut[0]) <= SMALL:
        typeset(json.dumps(content(edition, cut[0])), paths[0])
        return paths
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(lambda volume, path: _apart(json.dumps(content(edition, volume)), path), cut, paths))
    return paths


def unprintable(edition: Edition) -> int:
    """Count the characters of the tables that no font of ours has: they print as [U+4E2D]."""
    return sum(
        without_glyph(text)
        for row in edition.projection.rows
        for text in (row.party, row.category, row.answer_printed, edition.comment(row))
    )


def _name(volume: Volume, stem: str) -> str:
    return f"{stem}.pdf" if volume.of == 1 else f"{stem}-{volume.number}-of-{volume.of}.pdf"


def _apart(text: str, path: Path) -> None:
    command = [sys.executable, "-m", "codemoot.publishing.pdf", str(path)]
    subprocess.run(command, input=text, encoding="utf-8", check=True)  # noqa: S603  (our own interpreter, our own module)

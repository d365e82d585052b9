"""Write an edition in every format asked for: all of them or none."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from codemoot.publishing.csv_edition import write_csv
from codemoot.publishing.docx import write_docx
from codemoot.publishing.edition import Edition
from codemoot.publishing.html_edition import write_html
from codemoot.publishing.json_edition import write_json
from codemoot.publishing.pdf import write_pdf
from codemoot.publishing.xlsx import write_xlsx

WRITERS: dict[str, Callable[[Edition, Path], None]] = {
    "docx": write_docx,
    "html": write_html,
    "csv": write_csv,
    "xlsx": write_xlsx,
    "json": write_json,
}
FORMATS = ("pdf", *WRITERS)
OURS = re.compile(r"collation(-\d+-of-\d+)?\.(pdf|docx|html|csv|xlsx|json)|mapping\.toml")


def publish(
    edition: Edition,
    folder: Path,
    formats: Iterable[str],
    progress: Callable[[int, int, str], None] | None = None,
) -> list[Path]:
    """Write `collation.<format>` for each into the folder, replacing an earlier collation there whole.

    JSON is always written. An earlier edition does not linger: it may have been for other eyes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".collation-", dir=folder) as held:
        fresh = Path(held)
        chosen = tuple(dict.fromkeys((*formats, "json")))
        for done, format_ in enumerate(chosen):
            if progress:
                progress(done, len(chosen), format_)
            if format_ == "pdf":
                write_pdf(edition, fresh)
            else:
                WRITERS[format_](edition, fresh / f"collation.{format_}")
        for old in folder.iterdir():
            if OURS.fullmatch(old.name):
                old.unlink()
        return [Path(shutil.move(file, folder / file.name)) for file in sorted(fresh.iterdir())]

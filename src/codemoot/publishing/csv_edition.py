"""The CSV edition: UTF-8 with a byte order mark and CRLF, so that Excel opens it as it is."""

import csv
from pathlib import Path

from codemoot.domain.spreadsheets import EDITION_COLUMNS, guard
from codemoot.publishing.edition import Edition
from codemoot.publishing.sheet_rows import sheet_rows


def write_csv(edition: Edition, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(EDITION_COLUMNS)
        writer.writerows(map(guard, cells) for cells in sheet_rows(edition))

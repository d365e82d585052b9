"""A canary in a confidential comment is in no byte of any format for those not entitled to it."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from codemoot.domain.confidentiality import Audience, Claim, Scope, entitled
from codemoot.publishing.csv_edition import write_csv
from codemoot.publishing.docx import write_docx
from codemoot.publishing.edition import Edition, Mode
from codemoot.publishing.html_edition import write_html
from codemoot.publishing.json_edition import write_json
from codemoot.publishing.xlsx import write_xlsx
from publishing.editions import CANARY, edition, edition_of, row

WRITERS = [write_csv, write_docx, write_html, write_json, write_xlsx]


def every_byte(path: Path) -> bytes:
    """Return the file and, of an archive, every part unpacked, with its name."""
    written = path.read_bytes()
    if is_zipfile(path):
        with ZipFile(path) as parts:
            written += b"".join(name.encode() + parts.read(name) for name in parts.namelist())
    return written


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(
    "claim", [Claim(scope, shared) for scope in Scope for shared in (False, True)], ids=str
)
@pytest.mark.parametrize("write", WRITERS)
def test_only_those_entitled_have_the_canary(
    write: Callable[[Edition, Path], None], claim: Claim, audience: Audience, mode: Mode, tmp_path: Path
) -> None:
    write(edition(audience, claim, mode), tmp_path / "edition")

    assert (CANARY.encode() in every_byte(tmp_path / "edition")) == entitled(audience, claim)


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.BOARD])
@pytest.mark.parametrize("write", WRITERS)
def test_a_respondent_who_claims_its_identity_is_named_nowhere(
    write: Callable[[Edition, Path], None], audience: Audience, tmp_path: Path
) -> None:
    secret = row("Q1", "Fernhill Energy", "No", CANARY, Claim(Scope.IDENTITY))
    write(edition_of(secret, audience=audience, mode=Mode.EXTENDED), tmp_path / "edition")

    assert b"Fernhill" not in every_byte(tmp_path / "edition")

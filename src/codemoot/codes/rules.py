"""The section of docs/rules.md on the codes that are held, written from their profiles."""

from collections.abc import Iterator

from codemoot.codes.loader import called, codes_list
from codemoot.codes.shown import Section, unverified
from codemoot.domain.profile.code import CodeProfile


def described() -> Iterator[str]:
    """Return the blocks of Markdown."""
    yield "## Rules of the codes"
    yield (
        "The rules of each edition of a code are data in `src/codemoot/codes/`. A rule below was not read in "
        "the code's own text: it is provisional until it is adopted against a clause, and is shown as an "
        "*unverified rule* wherever it is used."
    )
    for profile in codes_list():
        yield from _edition(profile)


def _edition(profile: CodeProfile) -> Iterator[str]:
    yield f"### {profile.name}: `{called(profile)[1]}`"
    yield f"Version {profile.version}, in force from {profile.effective_from.isoformat()}."
    yield _table(unverified(profile))


def _table(section: Section) -> str:
    rows = (section.heading, tuple("---" for _ in section.heading), *section.rows)
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")

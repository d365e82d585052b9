"""The page, styles and footer of the Word edition."""

import re

from docx.shared import Cm

from codemoot.publishing.docx.pages import shell
from publishing.editions import edition

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_page_is_a4() -> None:
    section = shell(edition()).sections[0]

    assert (round(section.page_width or 0, -4), round(section.page_height or 0, -4)) == (
        round(Cm(21), -4),
        round(Cm(29.7), -4),
    )


def test_the_language_is_british_english_throughout() -> None:
    languages = shell(edition()).styles.element.iter(f"{WORD}lang")

    assert {language.get(f"{WORD}val") for language in languages} == {"en-GB"}


def test_the_headings_are_words_own() -> None:
    names = {style.name for style in shell(edition()).styles}

    assert {"Heading 1", "Heading 2", "Title", "Footer"} <= names


def test_every_page_says_its_number_and_how_many_there_are() -> None:
    footer = shell(edition()).sections[0].footer.part.blob.decode()

    assert re.findall(r'w:instr="(\w+)"', footer) == ["PAGE", "NUMPAGES"]

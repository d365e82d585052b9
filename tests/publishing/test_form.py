"""The form that is sent out: valid, accessible, the same bytes each time, and a box for each answer."""

import zipfile
from io import BytesIO

from docx import Document
from lxml import etree

from codemoot.domain.collation.responses import Facts
from codemoot.domain.questions import Question
from codemoot.publishing.form import FormWording, form_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
QUESTIONS = (
    Question("Q1", "Does it better facilitate the SEC Objectives?", "Yes/No/ Neutral"),
    Question("Q2", "Is the “date” right, at < 5 % & rising?", "Yes/No"),
    Question("Q3", "Anything else?"),
)
FACTS = Facts(reference="SECMP0101", title="Users to label each cupboard", contact="R Ash on 020 7946 0000")
WORDING = FormWording(
    "Modification Report Consultation",
    "MRC",
    "Change Board",
    ("Large Supplier", "Small Supplier"),
    "17:00 on 19 December 2018",
    "changes@example.org",
    frozenset({"Q2"}),
)


def part(name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(form_docx(QUESTIONS, FACTS, WORDING))) as archive:
        return etree.fromstring(archive.read(name))


def controls() -> dict[str, etree._Element]:
    return {
        str(control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")): control  # type: ignore[union-attr]
        for control in part("word/document.xml").iter(f"{W}sdt")
    }


def choices(control: etree._Element) -> list[str]:
    return [str(item.get(f"{W}displayText")) for item in control.iter(f"{W}listItem")]


def test_the_form_says_what_it_is_about_and_where_it_goes() -> None:
    printed = [
        paragraph.text for paragraph in Document(BytesIO(form_docx(QUESTIONS, FACTS, WORDING))).paragraphs
    ]

    assert printed[:3] == [
        "Modification Report Consultation: response form",
        "SECMP0101 ‘Users to label each cupboard’",
        "Please respond by 17:00 on 19 December 2018.",
    ]
    assert printed[-2].startswith(
        "Please send this form to changes@example.org by 17:00 on 19 December 2018,"
    )
    assert printed[-1].endswith("please do not hesitate to contact R Ash on 020 7946 0000.")
    assert "Q2: Is the “date” right, at < 5 % & rising?" in printed


def test_what_to_click_is_not_told_by_its_colour_which_some_programs_drop() -> None:
    printed = Document(BytesIO(form_docx(QUESTIONS, FACTS, WORDING)))

    told = next(one.text for one in printed.paragraphs if one.style and one.style.name == "List Bullet")
    assert told.startswith("Click where it says so, then choose or write.")
    assert str(printed.styles["Placeholder Text"].font.color.rgb) == "636B76"


def test_each_place_has_one_box_with_its_id() -> None:
    front = ["party", "category", "contact", "email", "represents", "confidential", "reason", "shared"]
    with_scale = [f"{id_}:{box}" for id_ in ("Q1", "Q2") for box in ("answer", "comments", "confidential")]

    tags = [f"codemoot:{tag}" for tag in (*front, *with_scale, "Q3:comments", "Q3:confidential")]

    assert list(controls()) == tags


def test_no_two_boxes_have_the_same_number() -> None:
    numbers = [control.find(f"{W}sdtPr/{W}id").get(f"{W}val") for control in controls().values()]  # type: ignore[union-attr]

    assert len(set(numbers)) == len(numbers)


def test_a_box_offers_the_scale_and_where_it_is_tolerant_neutral_and_not_applicable_too() -> None:
    found = controls()

    assert choices(found["codemoot:category"]) == ["Large Supplier", "Small Supplier"]
    assert choices(found["codemoot:Q1:answer"]) == ["Yes", "No", "Neutral"]
    assert choices(found["codemoot:Q2:answer"]) == ["Yes", "No", "Neutral", "n/a"]


def test_each_table_has_a_header_row_and_each_question_a_heading() -> None:
    document = part("word/document.xml")
    styles = [style.get(f"{W}val") for style in document.iter(f"{W}pStyle")]

    assert len(list(document.iter(f"{W}tblHeader"))) == len(list(document.iter(f"{W}tbl"))) == 4
    assert styles.count("Heading1") == 6


def test_the_form_names_its_language_and_its_title() -> None:
    properties = Document(BytesIO(form_docx(QUESTIONS, FACTS, WORDING))).core_properties
    languages = {language.get(f"{W}val") for language in part("word/styles.xml").iter(f"{W}lang")}

    assert properties.title == "SECMP0101 ‘Users to label each cupboard’: response form"
    assert properties.author == ""
    assert languages == {"en-GB"}


def test_the_footer_and_a_property_carry_the_mark_of_the_wording() -> None:
    footer = "".join(map(str, part("word/footer1.xml").itertext()))
    custom = "".join(map(str, part("docProps/custom.xml").itertext()))

    assert custom.startswith("Form SECMP0101-MRC v1 · ")
    assert footer.startswith(custom)


def test_the_same_form_is_the_same_bytes() -> None:
    assert form_docx(QUESTIONS, FACTS, WORDING) == form_docx(QUESTIONS, FACTS, WORDING)


def test_a_form_of_few_facts_can_be_printed() -> None:
    bare = form_docx((Question("Q1"),), Facts(), FormWording("Consultation", "", "Panel", ()))

    printed = [paragraph.text for paragraph in Document(BytesIO(bare)).paragraphs]

    assert printed[:2] == ["Consultation: response form", "Consultation"]

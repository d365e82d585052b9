"""Days and moments as they are said here; a component with a body; a picture that cannot carry markup."""

from datetime import UTC, date, datetime

from django.template import Context, Template

from codemoot.publishing.figures import Figure, Line
from codemoot.web.templatetags.words import day, in_words, key, message_tone, moment, picture

SUMMER_NIGHT = datetime(2018, 7, 1, 23, 30, tzinfo=UTC)  # in London it is the 2nd


def shown(source: str, **values: object) -> str:
    return Template(source).render(Context(values))


def test_a_day_is_said_as_the_field_says_it() -> None:
    assert day(date(2018, 12, 9)) == '<time datetime="2018-12-09">9 December 2018</time>'


def test_a_moment_is_told_in_london() -> None:
    assert moment(SUMMER_NIGHT) == '<time datetime="2018-07-02T00:30:00+01:00">2 July 2018 at 00:30</time>'
    assert day(SUMMER_NIGHT) == '<time datetime="2018-07-02">2 July 2018</time>'


def test_a_title_gets_words_without_markup() -> None:
    assert in_words(date(2018, 12, 19)) == "19 December 2018"
    assert in_words(SUMMER_NIGHT) == "2 July 2018 at 00:30"


def test_what_has_no_day_says_nothing() -> None:
    assert [day(None), moment(None), in_words(None)] == ["", "", ""]


def test_a_component_takes_what_stands_between_its_tags() -> None:
    page = shown('{% component "inset" %}<p>{{ clause }}</p>{% endcomponent %}', clause="A < B")

    assert "<p>A &lt; B</p>" in page


def test_a_component_sees_of_the_page_only_what_a_form_needs() -> None:
    page = shown('{% component "details" summary="More" %}.{% endcomponent %}', open=True, id="elsewhere")

    assert "open" not in page
    assert "elsewhere" not in page


def test_a_picture_carries_no_markup_of_its_words() -> None:
    figure = Figure("<script>", ("Who", "<b>"), (Line("<img src=x>", (3,)),), pictured=True)

    drawn = picture(figure)

    assert [mark in drawn for mark in ("<script", "<b>", "<img", "style=")] == [False] * 4


def test_each_column_of_a_picture_has_a_colour_in_its_key() -> None:
    figure = Figure("Answers", ("Who", "Yes", "No"), (Line("Large Supplier", (3, 1)),), pictured=True)

    assert [head for head, _ in key(figure)] == ["Yes", "No"]


def test_what_django_calls_a_warning_was_not_done() -> None:
    assert [message_tone(level) for level in ("success", "warning", "error", "info")] == [
        "success",
        "error",
        "error",
        "",
    ]

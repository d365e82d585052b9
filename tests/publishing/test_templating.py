"""The templates escape whatever they print."""

import pytest
from jinja2 import UndefinedError

from codemoot.publishing.templating import environment


def test_what_a_template_prints_is_escaped() -> None:
    template = environment().from_string("<p>{{ text }}</p>")

    assert template.render(text='<b> & "') == "<p>&lt;b&gt; &amp; &#34;</p>"


def test_a_name_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nobody }}").render()

"""The page of components is there while developing and in the demonstration, and nowhere else."""

import pytest
from django.http import Http404
from django.test import Client, RequestFactory
from pytest_django import Settings

from codemoot.web.design.views import design

pytestmark = pytest.mark.django_db


def test_the_page_of_components_is_shown_while_developing(client: Client, settings: Settings) -> None:
    settings.DEBUG = True

    assert client.get("/design/").status_code == 200


def test_the_page_of_components_does_not_exist_in_use(settings: Settings) -> None:
    settings.DEBUG = settings.DEMO = False

    with pytest.raises(Http404):
        design(RequestFactory().get("/design/"))


def test_no_message_of_django_reaches_the_page(client: Client, settings: Settings) -> None:
    settings.DEBUG = True

    page = client.get("/design/").content.decode()

    assert page.count("govuk-error-message") == 9
    assert "This field is required" not in page
    assert "Select a valid choice" not in page
